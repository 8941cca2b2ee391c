package org.tributary.attribution.document;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.tributary.attribution.scenario.Sensitivity;
import org.tributary.money.document.MoneyView;

/** A curve: what a scenario comes to for each value of one field. */
public record SensitivityView(String currency, String parameter, String clause, List<PointView> points) {

    /** What it comes to at one value. */
    public record PointView(String value, String payable, String accrued, String retained) {}

    /** The view of a curve. */
    public static SensitivityView of(Sensitivity sensitivity, ScenarioReader.Curve curve, Currency currency) {
        List<PointView> points = new ArrayList<>();
        for (int i = 0; i < sensitivity.points().size(); i++) {
            Sensitivity.Point point = sensitivity.points().get(i);
            points.add(new PointView(
                    curve.texts().get(i),
                    MoneyView.plain(point.total().payable()),
                    MoneyView.plain(point.total().accrued()),
                    MoneyView.plain(point.total().net())));
        }
        return new SensitivityView(
                currency.getCurrencyCode(),
                curve.parameter().name(),
                curve.clause().value(),
                points);
    }
}
