package org.tributary.http.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.Refusal;
import org.tributary.approval.document.ApprovalOutcomesView;
import org.tributary.approval.document.ApprovalPolicyView;
import org.tributary.approval.document.ApprovalView;
import org.tributary.approval.document.DelegationView;
import org.tributary.approval.document.DraftChangeView;
import org.tributary.approval.document.NeededApprovalView;
import org.tributary.approval.rest.ApprovalDecisionsResource;
import org.tributary.approval.rest.ApprovalDelegationsResource;
import org.tributary.approval.rest.ApprovalPoliciesResource;
import org.tributary.approval.rest.ApprovalsResource;
import org.tributary.attribution.document.CheckView;
import org.tributary.attribution.document.CoSellCreditView;
import org.tributary.attribution.document.CoSellReportView;
import org.tributary.attribution.document.CommitmentUseView;
import org.tributary.attribution.document.CommitmentView;
import org.tributary.attribution.document.ConcentrationView;
import org.tributary.attribution.document.ExplainedShareView;
import org.tributary.attribution.document.ExplanationView;
import org.tributary.attribution.document.FlowView;
import org.tributary.attribution.document.GoldenCasesView;
import org.tributary.attribution.document.LineAttributionView;
import org.tributary.attribution.document.PaymentsDueView;
import org.tributary.attribution.document.PeriodView;
import org.tributary.attribution.document.RestatementDocumentView;
import org.tributary.attribution.document.RestatementPageView;
import org.tributary.attribution.document.RestatementRowView;
import org.tributary.attribution.document.RestatementView;
import org.tributary.attribution.document.RunPageView;
import org.tributary.attribution.document.RunView;
import org.tributary.attribution.document.ScenarioSummaryView;
import org.tributary.attribution.document.ScenarioView;
import org.tributary.attribution.document.SensitivityView;
import org.tributary.attribution.document.SharePageView;
import org.tributary.attribution.document.ShareView;
import org.tributary.attribution.document.TotalsView;
import org.tributary.attribution.rest.AttributionResource;
import org.tributary.attribution.rest.CoSellCreditsResource;
import org.tributary.attribution.rest.CommitmentsResource;
import org.tributary.attribution.rest.DraftImpactResource;
import org.tributary.attribution.rest.GoldenCasesResource;
import org.tributary.attribution.rest.LineAttributionResource;
import org.tributary.attribution.rest.PeriodsResource;
import org.tributary.attribution.rest.RestatementsResource;
import org.tributary.attribution.rest.RunsResource;
import org.tributary.attribution.rest.ScenariosResource;
import org.tributary.attribution.rest.ShareExportResource;
import org.tributary.attribution.rest.SharesResource;
import org.tributary.audit.document.AuditEventView;
import org.tributary.audit.document.ChainCheckView;
import org.tributary.audit.rest.AuditChainResource;
import org.tributary.audit.rest.AuditEventsResource;
import org.tributary.audit.rest.AuditExportResource;
import org.tributary.audit.rest.HistoriesResource;
import org.tributary.billing.document.DeductionView;
import org.tributary.billing.document.JointShareView;
import org.tributary.billing.document.LineKeyView;
import org.tributary.billing.document.PaymentView;
import org.tributary.billing.document.RevenueLineView;
import org.tributary.billing.document.SaleView;
import org.tributary.billing.document.SubmissionReceiptView;
import org.tributary.billing.rest.PaymentsResource;
import org.tributary.billing.rest.RevenueLinesResource;
import org.tributary.catalog.document.ProductView;
import org.tributary.catalog.rest.ProductsResource;
import org.tributary.channel.document.ChannelView;
import org.tributary.channel.document.LaunchView;
import org.tributary.channel.document.PermissionView;
import org.tributary.channel.document.ProvenanceView;
import org.tributary.channel.document.WaiverView;
import org.tributary.channel.rest.ChannelsResource;
import org.tributary.channel.rest.LaunchesResource;
import org.tributary.channel.rest.PermissionsResource;
import org.tributary.channel.rest.WaiversResource;
import org.tributary.contract.document.AmendmentEffectView;
import org.tributary.contract.document.BillItemView;
import org.tributary.contract.document.ClosingPreviewView;
import org.tributary.contract.document.ContractSummaryView;
import org.tributary.contract.document.ContractView;
import org.tributary.contract.document.EntitledLineView;
import org.tributary.contract.document.EntitlementsView;
import org.tributary.contract.document.ObligationView;
import org.tributary.contract.document.PartnerContractView;
import org.tributary.contract.document.PostedEntryView;
import org.tributary.contract.document.ProposalView;
import org.tributary.contract.document.RecognitionPolicyView;
import org.tributary.contract.document.RecognitionView;
import org.tributary.contract.document.RenewalOutcomesView;
import org.tributary.contract.document.RenewalView;
import org.tributary.contract.document.RevenuePeriodView;
import org.tributary.contract.document.RevenueRollForwardView;
import org.tributary.contract.document.ServiceLevelView;
import org.tributary.contract.document.ServiceMeasurementView;
import org.tributary.contract.document.ServiceReportView;
import org.tributary.contract.recognition.RecognitionPolicy;
import org.tributary.contract.recognition.RecognitionRules;
import org.tributary.contract.rest.ContractEntitlementsResource;
import org.tributary.contract.rest.ContractExportResource;
import org.tributary.contract.rest.ContractObligationsResource;
import org.tributary.contract.rest.ContractRenewalsResource;
import org.tributary.contract.rest.ContractServiceLevelsResource;
import org.tributary.contract.rest.ContractsResource;
import org.tributary.contract.rest.EntitlementExportResource;
import org.tributary.contract.rest.EntitlementsResource;
import org.tributary.contract.rest.PartnerContractExportResource;
import org.tributary.contract.rest.PartnerContractsResource;
import org.tributary.contract.rest.RecognitionEntriesResource;
import org.tributary.contract.rest.RecognitionEntryExportResource;
import org.tributary.contract.rest.RecognitionPoliciesResource;
import org.tributary.contract.rest.RenewalExportResource;
import org.tributary.contract.rest.RenewalsResource;
import org.tributary.contract.rest.RevenuePeriodsResource;
import org.tributary.contract.rest.RevenueRollForwardResource;
import org.tributary.contract.rest.ServiceMeasurementsResource;
import org.tributary.deal.document.CustomerMatchView;
import org.tributary.deal.document.DealConflictView;
import org.tributary.deal.document.DealOutcomesView;
import org.tributary.deal.document.DealSummaryView;
import org.tributary.deal.document.DealView;
import org.tributary.deal.document.RegistrationPolicyView;
import org.tributary.deal.rest.CustomerMatchesResource;
import org.tributary.deal.rest.CustomerProfilesResource;
import org.tributary.deal.rest.DealChecksResource;
import org.tributary.deal.rest.DealExportResource;
import org.tributary.deal.rest.DealStepsResource;
import org.tributary.deal.rest.DealsResource;
import org.tributary.deal.rest.RegistrationPoliciesResource;
import org.tributary.http.Problem;
import org.tributary.identity.rest.LogoutResource;
import org.tributary.integration.rest.ReferenceDataResource;
import org.tributary.money.document.MoneyView;
import org.tributary.offering.document.BillView;
import org.tributary.offering.document.BundleAllocationView;
import org.tributary.offering.document.CatalogChangeView;
import org.tributary.offering.document.CatalogComparisonView;
import org.tributary.offering.document.GrantView;
import org.tributary.offering.document.OfferingComparisonView;
import org.tributary.offering.document.OfferingView;
import org.tributary.offering.document.PriceBookVersionView;
import org.tributary.offering.document.PriceBookView;
import org.tributary.offering.document.PriceComparisonView;
import org.tributary.offering.document.PriceEffectView;
import org.tributary.offering.document.PriceEntryView;
import org.tributary.offering.document.PriceLaneView;
import org.tributary.offering.document.PriceView;
import org.tributary.offering.document.RatingStepView;
import org.tributary.offering.document.SpendAgreementView;
import org.tributary.offering.document.SubscriptionPageView;
import org.tributary.offering.document.SubscriptionView;
import org.tributary.offering.document.VersionMovesView;
import org.tributary.offering.rest.BundleAllocationsResource;
import org.tributary.offering.rest.CatalogChangesResource;
import org.tributary.offering.rest.OfferingsResource;
import org.tributary.offering.rest.PriceBooksResource;
import org.tributary.offering.rest.PriceTablesResource;
import org.tributary.offering.rest.PricesResource;
import org.tributary.offering.rest.SubscriptionsResource;
import org.tributary.party.document.OrganizationView;
import org.tributary.party.rest.MeResource;
import org.tributary.party.rest.MeView;
import org.tributary.party.rest.OrganizationsResource;
import org.tributary.quote.document.CommittedView;
import org.tributary.quote.document.DiscountPolicyView;
import org.tributary.quote.document.QuoteSummaryView;
import org.tributary.quote.document.QuoteView;
import org.tributary.quote.document.RoadView;
import org.tributary.quote.document.UsageLineView;
import org.tributary.quote.rest.DiscountPoliciesResource;
import org.tributary.quote.rest.QuotesResource;
import org.tributary.search.document.FoundView;
import org.tributary.search.rest.SearchResource;
import org.tributary.terms.document.AgreementEventView;
import org.tributary.terms.document.AgreementSummaryView;
import org.tributary.terms.document.AgreementView;
import org.tributary.terms.document.BoundaryProbeView;
import org.tributary.terms.document.ClauseView;
import org.tributary.terms.document.ComparisonView;
import org.tributary.terms.document.DraftSummaryView;
import org.tributary.terms.document.DraftView;
import org.tributary.terms.document.GuardAnswerView;
import org.tributary.terms.document.RevisionView;
import org.tributary.terms.rest.AgreementsResource;
import org.tributary.terms.rest.DraftsResource;
import org.tributary.terms.rest.GuardResource;
import org.tributary.usage.document.KeptUsageView;
import org.tributary.usage.document.RatingView;
import org.tributary.usage.document.SpendStatementView;
import org.tributary.usage.document.UsageNameView;
import org.tributary.usage.document.UsageRatingView;
import org.tributary.usage.document.WaitingUsageView;
import org.tributary.usage.rest.RatedUsageResource;
import org.tributary.usage.rest.RatingBenchResource;
import org.tributary.usage.rest.SpendAgreementsResource;
import org.tributary.usage.rest.UsageBillsResource;
import org.tributary.usage.rest.UsageNamesResource;
import org.tributary.usage.rest.UsageQuarantineResource;
import org.tributary.usage.rest.UsageRatingsResource;
import org.tributary.usage.rest.UsageRecordsResource;
import org.tributary.work.document.HomeView;
import org.tributary.work.document.SavedViewView;
import org.tributary.work.rest.HomeResource;
import org.tributary.work.rest.ViewsResource;

/** The contract and the code say the same, operation by operation and field by field. */
class ContractTest {

    private static final List<Class<?>> RESOURCES = List.of(
            LogoutResource.class,
            MeResource.class,
            RevenueLinesResource.class,
            RunsResource.class,
            SharesResource.class,
            AttributionResource.class,
            AgreementsResource.class,
            OrganizationsResource.class,
            ChannelsResource.class,
            ProductsResource.class,
            PermissionsResource.class,
            ReferenceDataResource.class,
            PaymentsResource.class,
            LineAttributionResource.class,
            ShareExportResource.class,
            RestatementsResource.class,
            PeriodsResource.class,
            ScenariosResource.class,
            DraftsResource.class,
            DraftImpactResource.class,
            GoldenCasesResource.class,
            GuardResource.class,
            LaunchesResource.class,
            WaiversResource.class,
            CommitmentsResource.class,
            CoSellCreditsResource.class,
            PriceBooksResource.class,
            PricesResource.class,
            PriceTablesResource.class,
            OfferingsResource.class,
            BundleAllocationsResource.class,
            CatalogChangesResource.class,
            SubscriptionsResource.class,
            RatedUsageResource.class,
            RatingBenchResource.class,
            UsageRecordsResource.class,
            UsageRatingsResource.class,
            UsageBillsResource.class,
            UsageNamesResource.class,
            UsageQuarantineResource.class,
            SpendAgreementsResource.class,
            ContractsResource.class,
            ContractServiceLevelsResource.class,
            ServiceMeasurementsResource.class,
            ContractEntitlementsResource.class,
            PartnerContractsResource.class,
            PartnerContractExportResource.class,
            EntitlementsResource.class,
            EntitlementExportResource.class,
            QuotesResource.class,
            DiscountPoliciesResource.class,
            RenewalsResource.class,
            ContractExportResource.class,
            RenewalExportResource.class,
            RevenuePeriodsResource.class,
            RevenueRollForwardResource.class,
            RecognitionEntriesResource.class,
            RecognitionEntryExportResource.class,
            RecognitionPoliciesResource.class,
            DealExportResource.class,
            HomeResource.class,
            SearchResource.class,
            ViewsResource.class,
            AuditEventsResource.class,
            AuditExportResource.class,
            AuditChainResource.class,
            HistoriesResource.class,
            DealsResource.class,
            DealChecksResource.class,
            DealStepsResource.class,
            ContractRenewalsResource.class,
            ContractObligationsResource.class,
            CustomerMatchesResource.class,
            CustomerProfilesResource.class,
            RegistrationPoliciesResource.class,
            ApprovalsResource.class,
            ApprovalDecisionsResource.class,
            ApprovalDelegationsResource.class,
            ApprovalPoliciesResource.class);

    private static final Map<String, Class<? extends Record>> VIEWS = new TreeMap<>(Map.ofEntries(
            Map.entry("Money", MoneyView.class),
            Map.entry("Provenance", ProvenanceView.class),
            Map.entry("Problem", Problem.class),
            Map.entry("Fault", Refusal.Fault.class),
            Map.entry("Me", MeView.class),
            Map.entry("LineKey", LineKeyView.class),
            Map.entry("Deduction", DeductionView.class),
            Map.entry("RevenueLine", RevenueLineView.class),
            Map.entry("SubmissionReceipt", SubmissionReceiptView.class),
            Map.entry("Run", RunView.class),
            Map.entry("RunPage", RunPageView.class),
            Map.entry("Share", ShareView.class),
            Map.entry("SharePage", SharePageView.class),
            Map.entry("ExplanationStep", ExplainedShareView.StepView.class),
            Map.entry("Posting", ExplainedShareView.PostingView.class),
            Map.entry("ExplainedShare", ExplainedShareView.class),
            Map.entry("TotalsRow", TotalsView.RowView.class),
            Map.entry("Totals", TotalsView.class),
            Map.entry("Flow", FlowView.class),
            Map.entry("ReconciliationCheck", CheckView.class),
            Map.entry("AgreementSummary", AgreementSummaryView.class),
            Map.entry("Agreement", AgreementView.class),
            Map.entry("Revision", RevisionView.class),
            Map.entry("Clause", ClauseView.class),
            Map.entry("Organization", OrganizationView.class),
            Map.entry("Channel", ChannelView.class),
            Map.entry("Product", ProductView.class),
            Map.entry("Permission", PermissionView.class),
            Map.entry("JointShare", JointShareView.class),
            Map.entry("Payment", PaymentView.class),
            Map.entry("LineAttribution", LineAttributionView.class),
            Map.entry("Explanation", ExplanationView.class),
            Map.entry("Restatement", RestatementView.class),
            Map.entry("PartnerDifference", RestatementView.TotalView.class),
            Map.entry("RestatementPage", RestatementPageView.class),
            Map.entry("RestatementRow", RestatementRowView.class),
            Map.entry("RestatementDocument", RestatementDocumentView.class),
            Map.entry("Period", PeriodView.class),
            Map.entry("Concentration", ConcentrationView.class),
            Map.entry("ConcentrationMonth", ConcentrationView.MonthView.class),
            Map.entry("ConcentrationPart", ConcentrationView.PartView.class),
            Map.entry("Departure", ConcentrationView.DepartureView.class),
            Map.entry("PaymentsDue", PaymentsDueView.class),
            Map.entry("PaymentDue", PaymentsDueView.DueView.class),
            Map.entry("Scenario", ScenarioView.class),
            Map.entry("ScenarioTerms", ScenarioView.TermsView.class),
            Map.entry("ScenarioFactor", ScenarioView.FactorView.class),
            Map.entry("ScenarioResult", ScenarioView.ResultView.class),
            Map.entry("ScenarioDifference", ScenarioView.DifferenceView.class),
            Map.entry("ScenarioSummary", ScenarioSummaryView.class),
            Map.entry("ScenarioPage", ScenarioSummaryView.PageView.class),
            Map.entry("Sensitivity", SensitivityView.class),
            Map.entry("SensitivityPoint", SensitivityView.PointView.class),
            Map.entry("AgreementEvent", AgreementEventView.class),
            Map.entry("BoundaryProbe", BoundaryProbeView.class),
            Map.entry("Draft", DraftView.class),
            Map.entry("DraftChange", DraftChangeView.class),
            Map.entry("DraftSummary", DraftSummaryView.class),
            Map.entry("Comparison", ComparisonView.class),
            Map.entry("ClauseChange", ComparisonView.ClauseChangeView.class),
            Map.entry("FieldChange", ComparisonView.FieldChangeView.class),
            Map.entry("GoldenCases", GoldenCasesView.class),
            Map.entry("GoldenCase", GoldenCasesView.CaseView.class),
            Map.entry("ExpectedShare", GoldenCasesView.ExpectedView.class),
            Map.entry("GuardAnswer", GuardAnswerView.class),
            Map.entry("Launch", LaunchView.class),
            Map.entry("Waiver", WaiverView.class),
            Map.entry("Sale", SaleView.class),
            Map.entry("Commitment", CommitmentView.class),
            Map.entry("CommitmentTerm", CommitmentView.TermView.class),
            Map.entry("CommitmentUse", CommitmentUseView.class),
            Map.entry("Draw", CommitmentUseView.DrawView.class),
            Map.entry("CoSellCredit", CoSellCreditView.class),
            Map.entry("CoSellPart", CoSellCreditView.PartView.class),
            Map.entry("CoSellReport", CoSellReportView.class),
            Map.entry("CoSellReportRow", CoSellReportView.RowView.class),
            Map.entry("Reclassification", ProductView.ReclassificationView.class),
            Map.entry("LoadSummary", ReferenceDataResource.LoadSummaryView.class),
            Map.entry("PriceBookSummary", PriceBookView.Summary.class),
            Map.entry("PriceBooksReceipt", PriceBookView.Receipt.class),
            Map.entry("PriceBook", PriceBookView.class),
            Map.entry("PriceLane", PriceLaneView.class),
            Map.entry("PriceBookVersion", PriceBookVersionView.class),
            Map.entry("PriceEntry", PriceEntryView.class),
            Map.entry("PriceTable", PriceTablesResource.PriceTableView.class),
            Map.entry("Price", PriceView.class),
            Map.entry("Offering", OfferingView.class),
            Map.entry("SaleAnswer", OfferingView.AnswerView.class),
            Map.entry("BundleAllocation", BundleAllocationView.class),
            Map.entry("CatalogComparison", CatalogComparisonView.class),
            Map.entry("OfferingComparison", OfferingComparisonView.class),
            Map.entry("OfferingDifference", OfferingComparisonView.DifferenceView.class),
            Map.entry("CatalogChangeSummary", CatalogChangeView.Summary.class),
            Map.entry("CatalogChange", CatalogChangeView.class),
            Map.entry("PriceComparison", PriceComparisonView.class),
            Map.entry("PriceChange", PriceComparisonView.PriceChangeView.class),
            Map.entry("ModifierChange", PriceComparisonView.ModifierChangeView.class),
            Map.entry("PriceEffect", PriceEffectView.class),
            Map.entry("Subscription", SubscriptionView.class),
            Map.entry("SubscriptionsReceipt", SubscriptionView.Receipt.class),
            Map.entry("Bill", BillView.class),
            Map.entry("BillCredit", BillView.CreditView.class),
            Map.entry("RatingStep", RatingStepView.class),
            Map.entry("Rating", RatingView.class),
            Map.entry("RatedLine", RatingView.LineView.class),
            Map.entry("QuarantinedUsage", RatingView.QuarantinedView.class),
            Map.entry("UsageReceipt", UsageRecordsResource.ReceiptView.class),
            Map.entry("UsageRating", UsageRatingView.class),
            Map.entry("HeldUsage", UsageRatingView.HeldView.class),
            Map.entry("UsageBill", UsageRatingView.BillView.class),
            Map.entry("UsageBilled", UsageRatingView.BilledView.class),
            Map.entry("UsageName", UsageNameView.class),
            Map.entry("SubscriptionPage", SubscriptionPageView.class),
            Map.entry("VersionMoves", VersionMovesView.class),
            Map.entry("VersionMove", VersionMovesView.MoveView.class),
            Map.entry("Grant", GrantView.class),
            Map.entry("KeptUsagePage", KeptUsageView.PageView.class),
            Map.entry("KeptUsage", KeptUsageView.class),
            Map.entry("WaitingUsagePage", WaitingUsageView.PageView.class),
            Map.entry("WaitingReason", WaitingUsageView.ReasonView.class),
            Map.entry("WaitingUsage", WaitingUsageView.class),
            Map.entry("WaitingSubscription", WaitingUsageView.WhereView.class),
            Map.entry("SpendAgreement", SpendAgreementView.class),
            Map.entry("SpendDays", SpendAgreementView.DaysView.class),
            Map.entry("SpendAgreementPage", SpendAgreementView.PageView.class),
            Map.entry("SpendStatement", SpendStatementView.class),
            Map.entry("SpendPeriod", SpendStatementView.PeriodView.class),
            Map.entry("SpendItem", SpendStatementView.ItemView.class),
            Map.entry("SpendDrawn", SpendStatementView.DrawnView.class),
            Map.entry("SpendCovered", SpendStatementView.CoveredView.class),
            Map.entry("SpendGrant", SpendStatementView.GrantView.class),
            Map.entry("SpendBounded", SpendStatementView.BoundedView.class),
            Map.entry("SpendBill", SpendStatementView.BillView.class),
            Map.entry("SpendBilled", SpendStatementView.BilledView.class),
            Map.entry("QuoteSummary", QuoteSummaryView.class),
            Map.entry("QuotePage", QuoteSummaryView.PageView.class),
            Map.entry("Quote", QuoteView.class),
            Map.entry("QuoteVersion", QuoteView.VersionView.class),
            Map.entry("QuoteLine", QuoteView.LineView.class),
            Map.entry("QuoteChange", QuoteView.ChangeView.class),
            Map.entry("QuoteUsage", UsageLineView.class),
            Map.entry("UsagePrice", UsageLineView.PriceView.class),
            Map.entry("EstimatedMonth", UsageLineView.MonthView.class),
            Map.entry("EstimateOutlook", RoadView.EstimateView.class),
            Map.entry("CommitmentOutlook", CommittedView.class),
            Map.entry("CommittedPeriod", CommittedView.PeriodView.class),
            Map.entry("Road", RoadView.class),
            Map.entry("RoadOutlook", RoadView.OutlookView.class),
            Map.entry("FirstBill", RoadView.FirstBillView.class),
            Map.entry("SaleFinding", RoadView.FindingView.class),
            Map.entry("MoneySplit", RoadView.SplitView.class),
            Map.entry("PartyMoney", RoadView.PartyView.class),
            Map.entry("YearMoney", RoadView.YearView.class),
            Map.entry("ClauseMoney", RoadView.ClauseView.class),
            Map.entry("DiscountPolicy", DiscountPolicyView.class),
            Map.entry("AuditEvent", AuditEventView.class),
            Map.entry("AuditEventPage", AuditEventView.PageView.class),
            Map.entry("AuditChain", ChainCheckView.class),
            Map.entry("AuditHead", ChainCheckView.HeadView.class),
            Map.entry("ContractSummary", ContractSummaryView.class),
            Map.entry("ContractPage", ContractSummaryView.PageView.class),
            Map.entry("Contract", ContractView.class),
            Map.entry("ContractAmendment", ContractView.AmendmentView.class),
            Map.entry("ContractSpan", ContractView.SpanView.class),
            Map.entry("ContractLine", ContractView.LineView.class),
            Map.entry("AgreedServiceLevel", ContractView.AgreedLevelView.class),
            Map.entry("ServiceLevel", ServiceLevelView.class),
            Map.entry("ServiceTier", ServiceLevelView.TierView.class),
            Map.entry("PartnerContract", PartnerContractView.class),
            Map.entry("PartnerContractSummary", PartnerContractView.SummaryView.class),
            Map.entry("PartnerContractPage", PartnerContractView.PageView.class),
            Map.entry("RoadDays", PartnerContractView.RoadDaysView.class),
            Map.entry("SideLine", PartnerContractView.SideLineView.class),
            Map.entry("ToldAmendment", PartnerContractView.ToldAmendmentView.class),
            Map.entry("KeptItem", PartnerContractView.KeptItemView.class),
            Map.entry("ContractEntitlements", EntitlementsView.class),
            Map.entry("EntitlementPage", EntitlementsView.PageView.class),
            Map.entry("EntitledLine", EntitledLineView.class),
            Map.entry("LineGrant", EntitledLineView.LineGrantView.class),
            Map.entry("NextStretch", EntitledLineView.NextStretchView.class),
            Map.entry("EntitledProduct", EntitlementsView.ProductView.class),
            Map.entry("EntitledTotal", EntitlementsView.TotalView.class),
            Map.entry("ServiceReport", ServiceReportView.class),
            Map.entry("ServiceMonth", ServiceReportView.MonthView.class),
            Map.entry("ServiceMeasurement", ServiceMeasurementView.class),
            Map.entry("ServiceMeasurementPage", ServiceMeasurementView.PageView.class),
            Map.entry("ServiceMeasurementReceipt", ServiceMeasurementView.ReceiptView.class),
            Map.entry("AmendmentEffect", AmendmentEffectView.class),
            Map.entry("ProposedAmendment", ProposalView.class),
            Map.entry("NeededApproval", NeededApprovalView.class),
            Map.entry("ApprovalPage", ApprovalView.PageView.class),
            Map.entry("Approval", ApprovalView.class),
            Map.entry("ApprovalFact", ApprovalView.FactView.class),
            Map.entry("ApprovalReason", ApprovalView.ReasonView.class),
            Map.entry("ApprovalStepState", ApprovalView.StepView.class),
            Map.entry("ApprovalChange", ApprovalView.ChangeView.class),
            Map.entry("ApprovalStanding", ApprovalView.StandingView.class),
            Map.entry("ApprovalOutcomes", ApprovalOutcomesView.class),
            Map.entry("ApprovalOutcome", ApprovalOutcomesView.OutcomeView.class),
            Map.entry("Delegation", DelegationView.class),
            Map.entry("RecordedApprovalPolicy", ApprovalPolicyView.class),
            Map.entry("ApprovalPolicies", ApprovalPolicyView.ListView.class),
            Map.entry("BillItem", BillItemView.class),
            Map.entry("Recognition", RecognitionView.class),
            Map.entry("PerformanceObligation", RecognitionView.ObligationView.class),
            Map.entry("RecognitionEntry", RecognitionView.EntryView.class),
            Map.entry("RollForwardMonth", RecognitionView.RollForwardView.class),
            Map.entry("RevenuePeriod", RevenuePeriodView.class),
            Map.entry("RevenuePeriods", RevenuePeriodView.ListView.class),
            Map.entry("RevenueClosing", ClosingPreviewView.class),
            Map.entry("RevenueClosingSum", ClosingPreviewView.SumView.class),
            Map.entry("LateRevenue", ClosingPreviewView.LateView.class),
            Map.entry("RevenueRollForward", RevenueRollForwardView.class),
            Map.entry("RevenueCurrency", RevenueRollForwardView.CurrencyView.class),
            Map.entry("RevenueMonth", RevenueRollForwardView.MonthView.class),
            Map.entry("PostedEntry", PostedEntryView.class),
            Map.entry("PostedEntryPage", PostedEntryView.PageView.class),
            Map.entry("RecognitionRule", RecognitionPolicy.Rule.class),
            Map.entry("RecognitionRules", RecognitionRules.class),
            Map.entry("RecognitionPolicy", RecognitionPolicy.class),
            Map.entry("RecordedRecognitionPolicy", RecognitionPolicyView.class),
            Map.entry("RecognitionPolicies", RecognitionPolicyView.ListView.class),
            Map.entry("Renewal", RenewalView.class),
            Map.entry("RenewalPage", RenewalView.PageView.class),
            Map.entry("RenewalMonth", RenewalView.MonthView.class),
            Map.entry("Obligations", ObligationView.ListView.class),
            Map.entry("Obligation", ObligationView.class),
            Map.entry("RenewalDenial", RenewalView.DeniedView.class),
            Map.entry("RenewalOutlook", RenewalView.OutlookView.class),
            Map.entry("RenewalNext", RenewalView.NextView.class),
            Map.entry("TermEnd", RenewalView.EndView.class),
            Map.entry("ContractNotice", RenewalView.NoticeView.class),
            Map.entry("Home", HomeView.class),
            Map.entry("Work", HomeView.WorkView.class),
            Map.entry("WorkItem", HomeView.ItemView.class),
            Map.entry("Found", FoundView.class),
            Map.entry("SavedView", SavedViewView.class),
            Map.entry("DealSummary", DealSummaryView.class),
            Map.entry("DealPage", DealSummaryView.PageView.class),
            Map.entry("Deal", DealView.class),
            Map.entry("DealOutcomes", DealOutcomesView.class),
            Map.entry("DealOutcome", DealOutcomesView.OutcomeView.class),
            Map.entry("RenewalOutcomes", RenewalOutcomesView.class),
            Map.entry("RenewalOutcome", RenewalOutcomesView.OutcomeView.class),
            Map.entry("DealDecision", DealView.DecisionView.class),
            Map.entry("DealProtection", DealView.ProtectionView.class),
            Map.entry("DealChange", DealView.ChangeView.class),
            Map.entry("DealConflict", DealConflictView.class),
            Map.entry("DealProposal", DealConflictView.ProposalView.class),
            Map.entry("DealAdjudication", DealConflictView.AdjudicationView.class),
            Map.entry("DealConflicts", DealConflictView.AnswerView.class),
            Map.entry("CustomerMatch", CustomerMatchView.class),
            Map.entry("RecordedProfile", CustomerMatchView.ProfileView.class),
            Map.entry("RecordedPolicy", RegistrationPolicyView.class),
            Map.entry("RegistrationPolicies", RegistrationPolicyView.ListView.class)));

    /** What parameters are given that an operation does not do without, or reads on its way. */
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("contract", List.of("C-1")),
            Map.entry("groupBy", List.of("channel")),
            Map.entry("asOf", List.of("2026-01-01")),
            Map.entry("knownOn", List.of("2026-01-01")),
            Map.entry("seller", List.of("vendor")),
            Map.entry("product", List.of("seats")),
            Map.entry("customer", List.of("northwind")),
            Map.entry("agreement", List.of("vendor-cloud")),
            Map.entry("charge", List.of("seat")),
            Map.entry("subscription", List.of("S-1")),
            Map.entry("channel", List.of("DIRECT")),
            Map.entry("country", List.of("US")),
            Map.entry("name", List.of("Northwind")),
            Map.entry("q", List.of("Northwind")),
            Map.entry("from", List.of("2026-01-01")),
            Map.entry("to", List.of("2026-02-01")));

    private static final JsonNode CONTRACT = contract();

    private static JsonNode contract() {
        try {
            return new YAMLMapper().readTree(new File("src/main/resources/META-INF/openapi.yaml"));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Test
    void everyOperationHasItsMethodAndEveryMethodItsOperation() {
        assertThat(written()).containsExactlyInAnyOrderElementsOf(promised());
    }

    private static Set<String> promised() {
        Set<String> operations = new TreeSet<>();
        CONTRACT.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> operations.add(verb.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()
                                + " " + verb.getValue().get("operationId").asText())));
        return operations;
    }

    private static Set<String> written() {
        return RESOURCES.stream()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods())
                        .filter(method -> verbOf(method) != null)
                        .map(method -> verbOf(method) + " " + pathOf(resource, method) + " " + method.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable String verbOf(Method method) {
        if (method.isAnnotationPresent(GET.class)) {
            return "GET";
        }
        if (method.isAnnotationPresent(POST.class)) {
            return "POST";
        }
        return method.isAnnotationPresent(PUT.class) ? "PUT" : null;
    }

    private static String pathOf(Class<?> resource, Method method) {
        Path below = method.getAnnotation(Path.class);
        String whole = "/" + resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
        return whole.replace("//", "/");
    }

    static Stream<Method> operations() {
        return RESOURCES.stream()
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> verbOf(method) != null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void everyOperationReadsTheParametersOfTheContract(Method operation) {
        JsonNode promised = operation(operation.getName()).path("parameters");

        assertThat(asked(operation)).isEqualTo(promised(promised, "query"));
        assertThat(pathParametersOf(operation)).isEqualTo(promised(promised, "path"));
    }

    private static JsonNode operation(String id) {
        return CONTRACT.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream())
                .map(Map.Entry::getValue)
                .filter(operation -> operation.get("operationId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> promised(JsonNode parameters, String in) {
        return StreamSupport.stream(parameters.spliterator(), false)
                .map(parameter -> parameter.has("$ref")
                        ? CONTRACT.at(parameter.get("$ref").asText().substring(1))
                        : parameter)
                .filter(parameter -> parameter.get("in").asText().equals(in))
                .map(parameter -> parameter.get("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> pathParametersOf(Method operation) {
        return Arrays.stream(operation.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(PathParam.class))
                .map(parameter -> parameter.getAnnotation(PathParam.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The names an operation looks for: it is called with a query that writes them down, and fails when it wants its
     * boundary, or the server to answer through.
     */
    private static Set<String> asked(Method operation) {
        Set<String> asked = new TreeSet<>();
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public List<String> getOrDefault(Object name, List<String> otherwise) {
                asked.add((String) name);
                return VALUES.getOrDefault((String) name, otherwise);
            }
        };
        Object uri = Proxy.newProxyInstance(
                ContractTest.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, arguments) -> query);
        Object[] arguments = Arrays.stream(operation.getParameterTypes())
                .map(type -> type == UriInfo.class ? uri : type == String.class ? "1" : null)
                .toArray();
        try {
            operation.invoke(operation.getDeclaringClass().getConstructor().newInstance(), arguments);
        } catch (InvocationTargetException expected) {
            assertThat(expected.getCause())
                    .satisfiesAnyOf(
                            cause -> assertThat(cause)
                                    .isInstanceOfAny(NullPointerException.class, Refusal.NotFound.class),
                            cause -> assertThat(cause).hasMessageContaining(RuntimeDelegate.class.getName()));
        } catch (ReflectiveOperationException broken) {
            throw new LinkageError(broken.getMessage(), broken);
        }
        return asked;
    }

    static List<Map.Entry<String, Class<? extends Record>>> views() {
        return List.copyOf(VIEWS.entrySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void everyViewHasTheFieldsOfItsSchema(Map.Entry<String, Class<? extends Record>> view) {
        JsonNode schema = CONTRACT.at("/components/schemas/" + view.getKey());

        assertThat(fieldsOf(view.getValue())).isEqualTo(names(schema.get("properties")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void whatTheSchemaRequiresIsNeverNull(Map.Entry<String, Class<? extends Record>> view) {
        JsonNode schema = CONTRACT.at("/components/schemas/" + view.getKey());
        Set<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());

        for (RecordComponent component : view.getValue().getRecordComponents()) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            assertThat(nullable && required.contains(nameOf(component)))
                    .as("%s.%s is required and may be null", view.getKey(), nameOf(component))
                    .isFalse();
        }
    }

    private static Set<String> fieldsOf(Class<? extends Record> view) {
        return Arrays.stream(view.getRecordComponents())
                .map(ContractTest::nameOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
