package org.aftersales.workflow.sessions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import org.aftersales.shared.PersonalDataCipher;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.stereotype.Component;

/**
 * What a session holds, as the database keeps it: serialized and sealed like personal data. Whoever reads the table learns nothing, and
 * bytes that somebody else put there are not even looked at.
 */
@Component
class SealedAttributes {

    /** All that the sign-in and the web applications keep in a session. Of stored bytes nothing else is ever made. */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(String.join(
            ";",
            "maxdepth=20",
            "maxrefs=2000",
            "maxarray=1000",
            "maxbytes=100000",
            "java.lang.Object",
            "java.lang.String",
            "java.util.ArrayList",
            "java.util.CollSer",
            "java.util.Collections$EmptyList",
            "java.util.Collections$UnmodifiableCollection",
            "java.util.Collections$UnmodifiableList",
            "java.util.Collections$UnmodifiableRandomAccessList",
            "java.util.Date",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.ImmutableCollections$List12",
            "java.util.ImmutableCollections$ListN",
            "java.util.Map$Entry",
            "org.camunda.bpm.webapp.impl.security.auth.*",
            "org.springframework.security.authentication.AbstractAuthenticationToken",
            "org.springframework.security.authentication.UsernamePasswordAuthenticationToken",
            "org.springframework.security.core.authority.SimpleGrantedAuthority",
            "org.springframework.security.core.context.SecurityContextImpl",
            "org.springframework.security.web.authentication.WebAuthenticationDetails",
            "!*"));

    private final PersonalDataCipher cipher;

    SealedAttributes(PersonalDataCipher cipher) {
        this.cipher = cipher;
    }

    /** For Spring Session, which asks for bytes of a value and for the value of bytes. */
    ConversionService conversion() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, value -> cipher.encrypt(serialized(value)));
        conversion.addConverter(byte[].class, Object.class, stored -> value(cipher.decrypt(stored)));
        return conversion;
    }

    /** The same for values that are the same. */
    byte[] serialized(Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        return bytes.toByteArray();
    }

    private static Object value(byte[] serialized) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(serialized))) {
            in.setObjectInputFilter(KNOWN);
            return in.readObject();
        } catch (IOException | ClassNotFoundException unreadable) {
            throw new IllegalStateException("not what is kept in sessions", unreadable);
        }
    }
}
