package org.tributary.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens as an attacker makes them of a real one, who has the public key but not the private one. */
final class Forgery {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KeyPair OWN = ownKeys();

    private final String header;
    private final String payload;
    private final String signature;
    private final PublicKey published;

    /** @param keys the realm's published keys */
    Forgery(String token, JsonNode keys) {
        String[] parts = token.split("\\.", -1);
        header = parts[0];
        payload = parts[1];
        signature = parts[2];
        published = published(keys, read(header).path("kid").asText());
    }

    /** Every forgery, by what is wrong with it. */
    Map<String, String> all() {
        Map<String, String> forged = new LinkedHashMap<>();
        for (String none : new String[] {"none", "None", "NONE", "nOnE"}) {
            String unsigned = changed(header, head -> head.put("alg", none)) + "." + payload;
            forged.put("alg " + none, unsigned + ".");
            forged.put("alg " + none + " with the old signature", unsigned + "." + signature);
            forged.put("alg " + none + " without a last part", unsigned);
        }
        forged.put("no signature", header + "." + payload + ".");
        forged.put("no last part", header + "." + payload);
        forged.put("a cut signature", header + "." + payload + "." + signature.substring(0, 40));
        forged.put("another signature", header + "." + payload + "." + encoded(new byte[256]));
        forged.put("more roles", header + "." + changed(payload, Forgery::becomeAdmin) + "." + signature);
        forged.put("another organization", header + "." + changed(payload, Forgery::joinAmazon) + "." + signature);
        forged.put(
                "a later end", header + "." + changed(payload, body -> body.put("exp", 4102444800L)) + "." + signature);
        forged.put("HS256 with the public key", hmac(published.getEncoded()));
        forged.put("HS256 with the public key as PEM", hmac(pem().getBytes(UTF_8)));
        forged.put("HS256 with nothing", hmac(new byte[] {0}));
        forged.put(
                "ES256 of zeros",
                changed(header, head -> head.put("alg", "ES256")) + "." + payload + "." + encoded(new byte[64]));
        forged.put(
                "RS512 said, RS256 signed",
                changed(header, head -> head.put("alg", "RS512")) + "." + payload + "." + signature);
        forged.put("own key, the realm's key id", signed(_ -> {}));
        forged.put("own key, own key id", signed(head -> head.put("kid", "mine")));
        forged.put("own key, no key id", signed(head -> head.remove("kid")));
        forged.put("own key, a path as key id", signed(head -> head.put("kid", "../../../../dev/null")));
        forged.put("own key inside the header", signed(head -> head.set("jwk", ownKey())));
        forged.put("own key at an address", signed(head -> head.put("jku", "http://127.0.0.1:9/keys")));
        forged.put("own chain at an address", signed(head -> head.put("x5u", "http://127.0.0.1:9/chain")));
        forged.put(
                "an unknown critical header",
                signed(head -> head.putArray("crit").add("unheard-of")));
        return forged;
    }

    private String hmac(byte[] key) {
        String content = changed(header, head -> head.put("alg", "HS256")) + "." + payload;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return content + "." + encoded(mac.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String signed(Consumer<ObjectNode> change) {
        String content = changed(header, change) + "." + changed(payload, Forgery::becomeAdmin);
        try {
            Signature signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(OWN.getPrivate());
            signer.update(content.getBytes(UTF_8));
            return content + "." + encoded(signer.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(published.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static void becomeAdmin(ObjectNode body) {
        body.putObject("realm_access").putArray("roles").add("admin").add("finance");
        body.remove("organization");
    }

    private static void joinAmazon(ObjectNode body) {
        body.putArray("organization").add("amazon");
    }

    private static ObjectNode ownKey() {
        RSAPublicKey key = (RSAPublicKey) OWN.getPublic();
        return JSON.createObjectNode()
                .put("kty", "RSA")
                .put("alg", "RS256")
                .put("use", "sig")
                .put("n", encoded(key.getModulus().toByteArray()))
                .put("e", encoded(key.getPublicExponent().toByteArray()));
    }

    private static String changed(String part, Consumer<ObjectNode> change) {
        ObjectNode node = read(part);
        change.accept(node);
        return encoded(node.toString().getBytes(UTF_8));
    }

    private static ObjectNode read(String part) {
        try {
            return (ObjectNode) JSON.readTree(new String(Base64.getUrlDecoder().decode(part), UTF_8));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static PublicKey published(JsonNode keys, String kid) {
        for (JsonNode key : keys.path("keys")) {
            if (key.path("kid").asText().equals(kid)) {
                return rsa(key.path("n").asText(), key.path("e").asText());
            }
        }
        throw new IllegalStateException("the realm does not publish " + kid);
    }

    private static PublicKey rsa(String modulus, String exponent) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(
                            new BigInteger(1, Base64.getUrlDecoder().decode(modulus)),
                            new BigInteger(1, Base64.getUrlDecoder().decode(exponent))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair ownKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
