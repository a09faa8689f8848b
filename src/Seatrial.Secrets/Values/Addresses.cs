namespace Seatrial.Secrets.Values;

/// <summary>Values that say where something is: URLs, paths, files, e-mail addresses, addresses of a network.</summary>
internal static class Addresses
{
    private static readonly System.Buffers.SearchValues<byte> NetworkDigits = System.Buffers.SearchValues.Create(
        "0123456789abcdefABCDEF:"u8
    );

    /// <summary>Chance ends no key in them, whatever stands before.</summary>
    private static readonly WordSet MediaExtensions = new("mp3 mp4 webm webp jpeg jpg png gif svg pdf docx xlsx pptx woff2 html json yaml");

    private static readonly WordSet FileExtensions = new(
        "js ts tsx jsx json yml yaml xml html htm css scss py rb php java go rs cs txt md pem key crt cer pub p12 pfx jks env ini toml conf cfg properties sh sql log lock png jpg svg gif csv vue svelte tf hcl secret"
    );

    /// <summary>Whether the value is an address of any kind, but not one of a network.</summary>
    public static bool Is(ReadOnlySpan<byte> value)
    {
        if (
            value.IndexOf("://"u8) > 0
            || value.StartsWith("//"u8)
            || value.StartsWith("./"u8)
            || value.StartsWith("../"u8)
            || value.StartsWith("~/"u8)
            || value.StartsWith("www."u8)
            || Bytes.StartsWith(value, "mailto:"u8)
            || value.StartsWith("#/"u8)
        )
        {
            return true;
        }

        if (
            IsParameter(value)
            || IsSystemPath(value)
            || IsKeyOfSettings(value)
            || (value[0] == '/' && value.Count((byte)'/') >= 2 && HasKeyExtension(value))
        )
        {
            return true;
        }

        int slashes = value.Count((byte)'/') + value.Count((byte)'\\');
        bool isPath =
            (value[0] is (byte)'/' or (byte)'\\' && slashes >= 1 && value.Length < 200 && !LetterPairs.AreUnlikeWords(value))
            || (value.Length > 2 && value[1] == ':' && value[2] == '\\');
        int at = value.IndexOf((byte)'@');
        bool isEmail =
            at > 0
            && at < value.Length - 3
            && value[at..].IndexOf((byte)'.') > 1
            && value.IndexOfAny(ByteSets.NotInEmail) < 0
            && value.Count((byte)'@') == 1
            && EndsInDomain(value);
        return isPath
            || isEmail
            || (slashes >= 2 && !value.ContainsAny("+="u8) && !LetterPairs.AreUnlikeWords(value) && HasShortParts(value))
            || HasFileExtension(value);
    }

    /// <summary>
    /// Groups of up to four hexadecimal digits, some of which are left out (RFC 4291, section 2.2): <c>::3c19:b04e:7d52:91af</c>.
    /// </summary>
    public static bool IsOfNetwork(ReadOnlySpan<byte> value)
    {
        if (value.IndexOf("::"u8) < 0 || value.Count((byte)':') < 3 || value.IndexOfAnyExcept(NetworkDigits) >= 0)
        {
            return false;
        }

        foreach (Range group in value.Split((byte)':'))
        {
            if (value[group].Length > 4)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The name of a parameter of a query, to which a program joins the value: <c>&amp;password=</c>.</summary>
    private static bool IsParameter(ReadOnlySpan<byte> value)
    {
        if (value[^1] != '=' || value.Length > 40)
        {
            return false;
        }

        ReadOnlySpan<byte> name = value[(value[0] is (byte)'&' or (byte)'?' ? 1 : 0)..^1];
        return !name.IsEmpty
            && name.IndexOfAnyExcept(ByteSets.JoinedName) < 0
            && (name.Length < value.Length - 1 || !LetterPairs.AreUnlikeWords(name));
    }

    /// <summary>
    /// Parts of letters, each with a capital, behind backslashes: <c>WebUI\\Password_PBKDF2</c> in the settings of a program made with Qt,
    /// a key of Windows' registry.
    /// </summary>
    private static bool IsKeyOfSettings(ReadOnlySpan<byte> value)
    {
        int parts = 0;
        foreach (Range range in value.Split((byte)'\\'))
        {
            ReadOnlySpan<byte> part = value[range];
            if (part.IsEmpty && parts > 0)
            {
                continue;
            }

            if (part.Length < 3 || !Bytes.IsUpper(part[0]) || part.IndexOfAnyExcept(ByteSets.MemberName) >= 0)
            {
                return false;
            }

            parts++;
        }

        return parts >= 2;
    }

    /// <summary>What files with keys and certificates are called.</summary>
    private static bool HasKeyExtension(ReadOnlySpan<byte> value) =>
        Bytes.EndsWith(value, ".pem"u8)
        || Bytes.EndsWith(value, ".key"u8)
        || Bytes.EndsWith(value, ".crt"u8)
        || Bytes.EndsWith(value, ".jks"u8)
        || Bytes.EndsWith(value, ".p12"u8)
        || Bytes.EndsWith(value, ".pfx"u8)
        || Bytes.EndsWith(value, ".txt"u8)
        || Bytes.EndsWith(value, ".json"u8);

    /// <summary>Folders of the Filesystem Hierarchy Standard and of containers, whatever the file in them is called.</summary>
    private static bool IsSystemPath(ReadOnlySpan<byte> value) =>
        value[0] == '/'
        && value.Count((byte)'/') >= 2
        && (
            value.StartsWith("/etc/"u8)
            || value.StartsWith("/usr/"u8)
            || value.StartsWith("/var/"u8)
            || value.StartsWith("/opt/"u8)
            || value.StartsWith("/home/"u8)
            || value.StartsWith("/tmp/"u8)
            || value.StartsWith("/root/"u8)
            || value.StartsWith("/run/"u8)
            || value.StartsWith("/srv/"u8)
            || value.StartsWith("/mnt/"u8)
            || value.StartsWith("/Users/"u8)
        );

    private static bool EndsInDomain(ReadOnlySpan<byte> value)
    {
        ReadOnlySpan<byte> last = value[(value.LastIndexOf((byte)'.') + 1)..];
        return last.Length is >= 2 and <= 12 && last.IndexOfAnyExcept(ByteSets.Letters) < 0;
    }

    private static bool HasShortParts(ReadOnlySpan<byte> value)
    {
        foreach (Range part in value.Split((byte)'/'))
        {
            ReadOnlySpan<byte> text = value[part];
            if (text.Length > 32)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasFileExtension(ReadOnlySpan<byte> value)
    {
        int dot = value.LastIndexOf((byte)'.');
        ReadOnlySpan<byte> extension = dot < 1 ? default : value[(dot + 1)..];
        return MediaExtensions.Contains(extension) || (FileExtensions.Contains(extension) && !LetterPairs.AreUnlikeWords(value[..dot]));
    }
}
