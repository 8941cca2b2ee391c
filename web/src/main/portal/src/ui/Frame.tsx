import {
    Button,
    Divider,
    Dropdown,
    DropdownGroup,
    DropdownItem,
    DropdownList,
    Label,
    Masthead,
    MastheadBrand,
    MastheadContent,
    MastheadLogo,
    MastheadMain,
    MastheadToggle,
    MenuToggle,
    Nav,
    NavGroup,
    NavItem,
    NavList,
    Page,
    PageSidebar,
    PageSidebarBody,
    PageToggleButton,
    SkipToContent,
    Toolbar,
    ToolbarContent,
    ToolbarGroup,
    ToolbarItem,
    type MenuToggleElement,
} from "@patternfly/react-core";
import {
    DesktopIcon,
    KeyboardIcon,
    MoonIcon,
    SearchIcon,
    SignOutAltIcon,
    SunIcon,
    UserIcon,
} from "@patternfly/react-icons";
import { useEffect, useRef, useState, type ComponentType, type ReactNode, type Ref } from "react";
import { NavLink, useLocation, type LinkProps } from "react-router";
import { m } from "../i18n";
import { Logo } from "./Logo";
import { chooseTheme, useTheme, type Theme } from "./theme";

export interface Place {
    to: string;
    text: string;
}

export interface PlaceGroup {
    title?: string;
    places: readonly Place[];
}

interface FrameProps {
    groups: readonly PlaceGroup[];
    user: { name: string; username: string; roles: readonly string[]; partner?: string; readOnly: boolean };
    onLogOut: () => void;
    onKeys: () => void;
    onSearch: () => void;
    children: ReactNode;
}

/** The page around every screen: masthead, navigation, and the place the screen goes. */
export function Frame({ groups, user, onLogOut, onKeys, onSearch, children }: FrameProps) {
    const { pathname } = useLocation();
    const [open, setOpen] = useState(() => window.innerWidth >= 1200);
    useFocusOnMove(pathname);
    useEffect(() => {
        // The navigation covers the page where it is narrow, so that choosing a place must put it away.
        if (window.innerWidth < 1200) {
            setOpen(false);
        }
    }, [pathname]);
    const masthead = (
        <Masthead display={{ default: "inline" }}>
            <MastheadMain>
                <MastheadToggle>
                    <PageToggleButton
                        isHamburgerButton
                        aria-label={m.nav.toggle}
                        isSidebarOpen={open}
                        onSidebarToggle={() => setOpen(!open)}
                    />
                </MastheadToggle>
                <MastheadBrand>
                    <MastheadLogo component={(props: LinkProps) => <NavLink {...props} to="/" />}>
                        <span className="tr-brand">
                            <Logo />
                            <span>{m.product}</span>
                        </span>
                    </MastheadLogo>
                </MastheadBrand>
            </MastheadMain>
            <MastheadContent>
                <Toolbar isFullHeight>
                    <ToolbarContent>
                        <ToolbarGroup align={{ default: "alignEnd" }} gap={{ default: "gapSm" }}>
                            {user.partner ? (
                                <ToolbarItem visibility={{ default: "hidden", md: "visible" }} alignSelf="center">
                                    <Label color="blue" className="tr-masthead-label">
                                        {user.partner}
                                    </Label>
                                </ToolbarItem>
                            ) : null}
                            {user.readOnly ? (
                                <ToolbarItem visibility={{ default: "hidden", md: "visible" }} alignSelf="center">
                                    <Label className="tr-masthead-label">{m.user.readOnly}</Label>
                                </ToolbarItem>
                            ) : null}
                            <ToolbarItem>
                                <Button
                                    variant="plain"
                                    icon={<SearchIcon />}
                                    aria-label={m.search.open}
                                    aria-keyshortcuts="Control+K Meta+K"
                                    onClick={onSearch}
                                />
                            </ToolbarItem>
                            <ToolbarItem visibility={{ default: "hidden", md: "visible" }}>
                                <Button
                                    variant="plain"
                                    icon={<KeyboardIcon />}
                                    aria-label={m.keys.open}
                                    onClick={onKeys}
                                />
                            </ToolbarItem>
                            <ToolbarItem>
                                <ThemeMenu />
                            </ToolbarItem>
                            <ToolbarItem>
                                <UserMenu user={user} onLogOut={onLogOut} />
                            </ToolbarItem>
                        </ToolbarGroup>
                    </ToolbarContent>
                </Toolbar>
            </MastheadContent>
        </Masthead>
    );
    const sidebar = (
        <PageSidebar isSidebarOpen={open}>
            <PageSidebarBody>
                <Nav aria-label={m.nav.label}>
                    {groups.map((group) =>
                        group.title ? (
                            <NavGroup key={group.title} title={group.title}>
                                <Places places={group.places} pathname={pathname} />
                            </NavGroup>
                        ) : (
                            <NavList key="top">
                                <Places places={group.places} pathname={pathname} />
                            </NavList>
                        ),
                    )}
                </Nav>
            </PageSidebarBody>
        </PageSidebar>
    );
    return (
        <Page
            masthead={masthead}
            sidebar={sidebar}
            skipToContent={<SkipToContent href="#main">{m.nav.skip}</SkipToContent>}
            mainContainerId="main"
            mainTabIndex={-1}
            isContentFilled
            // The design system measures whether the page is narrow only for those who ask.
            onPageResize={() => undefined}
        >
            {children}
        </Page>
    );
}

function Places({ places, pathname }: { places: readonly Place[]; pathname: string }) {
    // The longest place that leads to the page, so that only one of nested places is marked.
    const here = places
        .filter(({ to }) => pathname === to || (to !== "/" && pathname.startsWith(`${to}/`)))
        .sort((a, b) => b.to.length - a.to.length)[0];
    return places.map((place) => (
        <NavItem key={place.to} itemId={place.to} isActive={place === here}>
            <NavLink to={place.to} end aria-current={place === here ? "page" : undefined}>
                {place.text}
            </NavLink>
        </NavItem>
    ));
}

/** After a move to another screen the focus goes to its content, so that keyboards and readers start there. */
function useFocusOnMove(pathname: string): void {
    const before = useRef(pathname);
    useEffect(() => {
        if (before.current !== pathname) {
            before.current = pathname;
            const main = document.getElementById("main");
            main?.focus({ preventScroll: true });
            main?.scrollTo({ top: 0 });
        }
    }, [pathname]);
}

const themes: readonly { theme: Theme; text: string; icon: ComponentType }[] = [
    { theme: "light", text: m.theme.light, icon: SunIcon },
    { theme: "dark", text: m.theme.dark, icon: MoonIcon },
    { theme: "system", text: m.theme.system, icon: DesktopIcon },
];

export function ThemeMenu() {
    const chosen = useTheme();
    const [open, setOpen] = useState(false);
    const { icon: Icon } = themes.find(({ theme }) => theme === chosen) ?? { icon: DesktopIcon };
    return (
        <Dropdown
            isOpen={open}
            onOpenChange={setOpen}
            popperProps={{ position: "right" }}
            toggle={(ref: Ref<MenuToggleElement>) => (
                <MenuToggle
                    ref={ref}
                    variant="plain"
                    aria-label={`${m.theme.label}: ${themes.find(({ theme }) => theme === chosen)?.text ?? ""}`}
                    isExpanded={open}
                    onClick={() => setOpen(!open)}
                    icon={<Icon />}
                />
            )}
            onSelect={(_event, theme) => {
                chooseTheme(theme as Theme);
                setOpen(false);
            }}
        >
            <DropdownList aria-label={m.theme.label}>
                {themes.map(({ theme, text, icon: ItemIcon }) => (
                    <DropdownItem key={theme} value={theme} icon={<ItemIcon />} isSelected={theme === chosen}>
                        {text}
                    </DropdownItem>
                ))}
            </DropdownList>
        </Dropdown>
    );
}

function UserMenu({ user, onLogOut }: Pick<FrameProps, "user" | "onLogOut">) {
    const [open, setOpen] = useState(false);
    return (
        <Dropdown
            isOpen={open}
            onOpenChange={setOpen}
            popperProps={{ position: "right" }}
            toggle={(ref: Ref<MenuToggleElement>) => (
                <MenuToggle
                    ref={ref}
                    isExpanded={open}
                    onClick={() => setOpen(!open)}
                    icon={<UserIcon />}
                    aria-label={m.user.menu(user.name)}
                    className="tr-user"
                >
                    <span className="tr-user-name">{user.name}</span>
                </MenuToggle>
            )}
        >
            <DropdownGroup label={user.partner ? `${user.username} · ${user.partner}` : user.username}>
                <DropdownList aria-label={m.user.menu(user.name)}>
                    <DropdownItem isDisabled description={user.roles.join(", ")}>
                        {m.user.roles}
                    </DropdownItem>
                    <Divider component="li" />
                    <DropdownItem icon={<SignOutAltIcon />} onClick={onLogOut}>
                        {m.user.logOut}
                    </DropdownItem>
                </DropdownList>
            </DropdownGroup>
        </Dropdown>
    );
}
