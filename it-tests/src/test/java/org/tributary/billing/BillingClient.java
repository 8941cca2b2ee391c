package org.tributary.billing;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.handler.MessageContext;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.tributary.billing.soap.client.BillingPort;
import org.tributary.billing.soap.client.BillingService;
import org.tributary.billing.soap.client.LineKind;
import org.tributary.billing.soap.client.RevenueLine;

/** A billing system that speaks SOAP: it reads the contract from the server and sends its token with each call. */
record BillingClient(URI base, String token) {

    BillingPort port() {
        URI address = base.resolve("/soap/v1/billing");
        BillingPort port = service(address).getBillingPort();
        Map<String, Object> context = ((BindingProvider) port).getRequestContext();
        context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, address.toString());
        context.put(MessageContext.HTTP_REQUEST_HEADERS, Map.of("Authorization", List.of("Bearer " + token)));
        return port;
    }

    private static BillingService service(URI address) {
        try {
            return new BillingService(URI.create(address + "?wsdl").toURL());
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same line as {@link Lines#direct}. */
    static RevenueLine line(String document) {
        RevenueLine line = new RevenueLine();
        line.setSource("it");
        line.setDocument(document);
        line.setLine("1");
        line.setVersion(1);
        line.setKind(LineKind.CHARGE);
        line.setChannel("DIRECT_ENTERPRISE");
        line.getRoute().addAll(List.of("openai", "northwind-analytics"));
        line.setProduct("chatgpt-enterprise");
        line.setCustomer("northwind-analytics");
        line.setServiceStart("2026-09-01");
        line.setServiceEnd("2026-10-01");
        line.setInvoicedOn("2026-09-01");
        line.setAmount("1000.00");
        line.setCurrency("USD");
        return line;
    }

    static String envelope(String body) {
        return "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:b=\"urn:tributary:billing:v1\">"
                + "<e:Body>" + body + "</e:Body></e:Envelope>";
    }
}
