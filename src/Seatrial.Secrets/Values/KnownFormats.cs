namespace Seatrial.Secrets.Values;

/// <summary>
/// Formats that look drawn by a machine and are no credentials: digests, public keys, images, encrypted text, patterns of dates.
/// </summary>
internal static class KnownFormats
{
    /// <summary><c>pbkdf2-sha512</c> and its kin.</summary>
    private const int LongestScheme = 16;

    /// <summary>Why the value is no credential in the clear; null when it may be one.</summary>
    private static readonly System.Buffers.SearchValues<byte> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdef"u8);

    public static string? Find(ReadOnlySpan<byte> value) =>
        IsDigest(value) ? "the value is a digest"
        : IsPasswordHash(value) ? "the value is a password hash, not the password"
        : IsEncrypted(value) ? "the value is encrypted"
        : IsPublicMaterial(value) ? "the value is a public key, a certificate or an image"
        : IsDatePattern(value) ? "the value is a pattern of dates"
        : value.StartsWith("XF86"u8) ? "the value is the name of a key of a keyboard"
        : IsVersion(value) ? "the value is the version or the place of a package"
        : IsExpression(value) ? "the value is an expression or the name of a handler"
        : IsObjectOfLog(value) ? "the value is how Java shows an object in a log"
        : null;

    /// <summary>
    /// Strings that a template joins (<c>'row:'+id+':'+name</c>), and Laravel's way to name a handler (<c>OrderController@show</c>).
    /// </summary>
    private static bool IsExpression(ReadOnlySpan<byte> value) =>
        (value.IndexOf("'+"u8) >= 0 && value.IndexOf("+'"u8) >= 0) || value.IndexOf("Controller@"u8) > 0;

    /// <summary>
    /// <c>Object.toString</c> of Java, and what Android puts around it: <c>android.os.BinderProxy@71c03fd</c>, <c>Token{9e2b47a</c>.
    /// </summary>
    private static bool IsObjectOfLog(ReadOnlySpan<byte> value)
    {
        int sign = value.IndexOfAny((byte)'@', (byte)'{');
        ReadOnlySpan<byte> hash = sign < 3 ? default : value[(sign + 1)..];
        return hash.Length is >= 5 and <= 8
            && hash.IndexOfAnyExcept(HexDigits) < 0
            && value[..sign].IndexOfAnyExcept(ByteSets.MemberName) < 0
            && (value[sign] == '{' ? Bytes.IsUpper(value[0]) : value[..sign].Contains((byte)'.'));
    }

    /// <summary>
    /// A version with what stands behind it (Semantic Versioning 2.0.0, sections 9 and 10), the ranges and protocols of package managers:
    /// <c>^1.2.0-rc.4f2c</c>, <c>npm:name@1.0.0</c>, <c>workspace:*</c>.
    /// </summary>
    public static bool IsVersion(ReadOnlySpan<byte> value)
    {
        if (value.StartsWith("npm:"u8) || value.StartsWith("workspace:"u8) || value.StartsWith("catalog:"u8) || IsOfRepository(value))
        {
            return true;
        }

        ReadOnlySpan<byte> rest = value.TrimStart("^~>=<v "u8);
        for (int part = 0; part < 3; part++)
        {
            int digits = rest.IndexOfAnyExcept(ByteSets.Digits);
            if (digits is < 1 or > 9 || (part < 2 ? rest[digits] != '.' : rest[digits] is not ((byte)'-' or (byte)'+')))
            {
                return false;
            }

            rest = rest[(digits + 1)..];
        }

        return rest.Length > 0;
    }

    /// <summary>What a pipeline takes from a repository, by its version: <c>harbour/upload-action@v4</c>.</summary>
    private static bool IsOfRepository(ReadOnlySpan<byte> value)
    {
        int sign = value.LastIndexOf((byte)'@');
        ReadOnlySpan<byte> version = sign < 3 ? default : value[(sign + 1)..];
        return version.Length is > 1 and <= 12
            && version[0] == 'v'
            && version[1..].IndexOfAnyExcept(ByteSets.NumberCharacters) < 0
            && value[..sign].IndexOf((byte)'/') > 0
            && value[..sign].IndexOfAnyExcept(ByteSets.NameCharacters) < 0;
    }

    /// <summary>Unicode date patterns (UTS #35) and their kin: <c>yyyy-MM-dd_HH:mm</c>.</summary>
    private static bool IsDatePattern(ReadOnlySpan<byte> value) =>
        value.Length <= 40
        && (value.IndexOf("yyyy"u8) >= 0 || value.IndexOf("YYYY"u8) >= 0)
        && value.IndexOf("MM"u8) >= 0
        && (value.IndexOf("dd"u8) >= 0 || value.IndexOf("DD"u8) >= 0);

    /// <summary>
    /// The password of an application as Google draws it for a mail account: four groups of four small letters, with the spaces that its
    /// page shows.
    /// </summary>
    public static bool IsAppPassword(ReadOnlySpan<byte> value)
    {
        if (value.Length != 19)
        {
            return false;
        }

        for (int i = 0; i < value.Length; i++)
        {
            if (i % 5 == 4 ? value[i] != ' ' : !Bytes.IsLower(value[i]))
            {
                return false;
            }
        }

        return LetterPairs.AreUnlikeWords(value) && !Randomness.HasRuns(value);
    }

    /// <summary>8-4-4-4-12 hexadecimal digits (RFC 9562), with or without braces.</summary>
    public static bool IsUuid(ReadOnlySpan<byte> value)
    {
        value = value.Trim("{}"u8);
        if (value.Length != 36)
        {
            return false;
        }

        for (int i = 0; i < value.Length; i++)
        {
            bool isDash = i is 8 or 13 or 18 or 23;
            if (isDash ? value[i] != '-' : !Bytes.IsHex(value[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Subresource integrity (W3C SRI), <c>sha256:</c> and <c>sha1=</c> forms, <c>h1:</c> of Go's checksum database.</summary>
    public static bool IsDigest(ReadOnlySpan<byte> value)
    {
        if (Bytes.StartsWith(value, "sha"u8) && value.Length > 16)
        {
            int mark = value[..12].IndexOfAny("-:="u8);
            return mark is >= 4 and <= 8 && Bytes.IsDigit(value[3]);
        }

        return Bytes.StartsWith(value, "md5:"u8)
            || Bytes.StartsWith(value, "md5-"u8)
            || value.StartsWith("h1:"u8)
            || Bytes.StartsWith(value, "blake"u8)
            || Bytes.StartsWith(value, "urn:"u8)
            || Bytes.StartsWith(value, "SHA256:"u8);
    }

    /// <summary>Modular crypt format, LDAP schemes, Django and Werkzeug hashes.</summary>
    public static bool IsPasswordHash(ReadOnlySpan<byte> value)
    {
        if (value.Length < 13)
        {
            return false;
        }

        if (value.IndexOf("$2y$"u8) >= 0 || value.IndexOf("$2a$"u8) >= 0 || value.IndexOf("$2b$"u8) >= 0 || value.IndexOf("$apr1$"u8) >= 0)
        {
            return true;
        }

        bool isCrypt = value[0] == '$' && value[1..].IndexOf((byte)'$') is >= 1 and <= LongestScheme && value.LastIndexOf((byte)'$') > 2;
        if (value.Length == 49 && value[0] == '{' && value[1..41].IndexOfAnyExcept(ByteSets.LowerHex) < 0)
        {
            // SHA-1 and eight characters of salt, as Transmission writes it into its settings.
            return true;
        }

        bool isScheme = value[0] == '{' && value.IndexOf((byte)'}') is >= 3 and <= 16 && value.Length >= 24;
        return isCrypt
            || isScheme
            || Bytes.StartsWith(value, "pbkdf2"u8)
            || Bytes.StartsWith(value, "bcrypt"u8)
            || Bytes.StartsWith(value, "argon2"u8)
            || Bytes.StartsWith(value, "scrypt:"u8)
            || Bytes.StartsWith(value, "sha1$"u8)
            || Bytes.StartsWith(value, "SCRAM-SHA"u8)
            || (value.Length == 35 && value.StartsWith("md5"u8));
    }

    /// <summary>
    /// SOPS, Jasypt, Spring Cloud Config, eyaml, Ansible vault, sealed secrets, Rails credentials, OpenSSL, Fernet, JWE, travis, KMS.
    /// </summary>
    public static bool IsEncrypted(ReadOnlySpan<byte> value) =>
        Bytes.StartsWith(value, "ENC["u8)
        || Bytes.StartsWith(value, "ENC("u8)
        || value.StartsWith("{cipher}"u8)
        || value.StartsWith("$ANSIBLE_VAULT"u8)
        || IsSealed(value)
        || value.StartsWith("U2FsdGVkX1"u8)
        || value.StartsWith("gAAAAA"u8)
        || value.StartsWith("AQICAH"u8)
        || value.StartsWith("AQECAH"u8)
        || value.StartsWith("-----BEGIN PGP MESSAGE"u8)
        || value.StartsWith("age-encryption.org"u8)
        || value.StartsWith("vault:v"u8)
        || value.StartsWith("encrypted:"u8)
        || value.StartsWith("CiQA"u8) && value.Length > 80
        || IsCipherText(value);

    /// <summary>What kubeseal writes: two bytes with the length of a session key of 512 bytes, 02 00, then that key, in base64.</summary>
    private static bool IsSealed(ReadOnlySpan<byte> value) =>
        value.Length > 100 && value.StartsWith("Ag"u8) && value[2] is >= (byte)'A' and <= (byte)'D';

    /// <summary>
    /// Nonce and encrypted text, with or without a tag, as programs of Node.js join them: hexadecimal parts of 12 or 16 bytes and of more,
    /// separated by colons.
    /// </summary>
    private static bool IsCipherText(ReadOnlySpan<byte> value)
    {
        int colon = value.IndexOf((byte)':');
        if (colon is not (24 or 32) || value.Length < colon + 33)
        {
            return false;
        }

        foreach (byte b in value)
        {
            if (!Bytes.IsHex(b) && b != ':')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Public keys, certificates, images, addresses, the ids of payments that a browser is given. Armored text of any kind belongs to the
    /// kinds that parse it.
    /// </summary>
    public static bool IsPublicMaterial(ReadOnlySpan<byte> value) =>
        value.StartsWith("ssh-"u8)
        || value.StartsWith("ecdsa-sha2"u8)
        || value.StartsWith("AAAAB3Nza"u8)
        || value.StartsWith("AAAAC3Nza"u8)
        || value.StartsWith("AAAAE2Vj"u8)
        || value.StartsWith("-----BEGIN "u8)
        || IsEncodedPublic(value)
        || IsDerPublic(value)
        || value.StartsWith("iVBORw0KGgo"u8)
        || value.StartsWith("/9j/"u8)
        || value.StartsWith("R0lGOD"u8)
        || value.StartsWith("data:"u8)
        || value.StartsWith("PHN2Zy"u8)
        || value.StartsWith("UklGR"u8)
        || value.StartsWith("AAABAA"u8)
        || value.StartsWith("d09GR"u8)
        || value.StartsWith("d09GM"u8)
        || value.StartsWith("JVBERi0"u8)
        || value.IndexOf("_secret_"u8) > 0 && (value.StartsWith("pi_"u8) || value.StartsWith("seti_"u8))
        || value.StartsWith("did:"u8)
        || value.StartsWith("age1"u8)
        || value.StartsWith("npub1"u8)
        || value.StartsWith("xpub"u8)
        || value.StartsWith("0x"u8) && value.Length == 42;

    /// <summary>
    /// Base64 of a public key or a certificate as text: <c>-----BEGIN PUBLIC KEY</c>, <c>-----BEGIN RSA PUBLIC</c>, <c>-----BEGIN
    /// CERTIFICATE</c>, <c>-----BEGIN X509</c>, <c>-----BEGIN PGP PUBLIC</c>, <c>ssh-rsa</c>, <c>ssh-ed25519</c>.
    /// </summary>
    private static bool IsEncodedPublic(ReadOnlySpan<byte> value) =>
        (
            value.StartsWith("LS0tLS1CRUdJTi"u8)
            && value[14..] is var rest
            && (
                rest.StartsWith("BQVUJM"u8)
                || rest.StartsWith("BSU0EgUFVC"u8)
                || rest.StartsWith("BDRVJU"u8)
                || rest.StartsWith("BYNTA5"u8)
                || rest.StartsWith("BQR1AgUFVC"u8)
            )
        )
        || value.StartsWith("c3NoLXJzYS"u8)
        || value.StartsWith("c3NoLWVkMjU1MTkg"u8);

    /// <summary>
    /// Base64 of a DER SubjectPublicKeyInfo or certificate: the algorithm identifiers of RSA, P-256, P-384 and Ed25519 keys (RFC 5280, RFC
    /// 8410).
    /// </summary>
    private static bool IsDerPublic(ReadOnlySpan<byte> value) =>
        value.StartsWith("MFkwEwYHKoZIzj0"u8)
        || value.StartsWith("MHYwEAYHKoZIzj0"u8)
        || value.StartsWith("MCowBQYDK2Vw"u8)
        || value.StartsWith("MIGfMA0GCSqGSIb3DQEBAQUAA4GN"u8)
        || (value.StartsWith("MII"u8) && value.Length >= 40 && value[4..40].IndexOf("ANBgkqhkiG9w0BAQEFAAOC"u8) >= 0)
        || (value.StartsWith("MII"u8) && value.Length > 400 && value[..64].IndexOf("AwIBAgI"u8) >= 0);
}
