namespace Seatrial.Secrets.Values;

/// <summary>
/// Closed vocabularies of machines, whose words make values that look drawn: suites of ciphers, licences by the group, colours, pinned
/// models.
/// </summary>
internal static class Vocabularies
{
    private const int LongestSuite = 64;

    /// <summary>What names of TLS and SSH algorithms are put together from (RFC 8446, appendix B.4; OpenSSL's names).</summary>
    private static readonly WordSet Algorithms = new(
        "tls ssl ecdhe ecdh dhe edh rsa dss ecdsa psk srp aes camellia aria seed chacha poly gcm ccm cbc ctr sha md null anon export des ede rc with curve ed nistp x etm umac hmac "
            + "diffie hellman group exchange openssh com ssh kex kyber mlkem at libssh org cert sntrup prime v"
    );

    /// <summary>Why the value is no credential; null when it may be one.</summary>
    public static string? Find(ReadOnlySpan<byte> value) =>
        IsColour(value) ? "the value is a colour"
        : IsCipherSuite(value) ? "the value names algorithms"
        : IsProductKey(value) ? "the value is a licence, which opens no account"
        : IsPinned(value) ? "the value is a version, pinned by its digest"
        : null;

    /// <summary>CSS: <c>#0af</c>, <c>#00aaff</c>, with or without transparency.</summary>
    private static bool IsColour(ReadOnlySpan<byte> value)
    {
        if (value.Length is not (4 or 5 or 7 or 9) || value[0] != '#')
        {
            return false;
        }

        foreach (byte b in value[1..])
        {
            if (!Bytes.IsHex(b))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>ECDHE-RSA-AES256-GCM-SHA384</c>: two words of algorithms or more and nothing else but digits.</summary>
    private static bool IsCipherSuite(ReadOnlySpan<byte> value)
    {
        if (value.Length > LongestSuite || value.IndexOfAny((byte)'-', (byte)'_') < 0)
        {
            return false;
        }

        Span<char> lower = stackalloc char[WordSplitter.MaxLength];
        Span<Range> words = stackalloc Range[WordSplitter.MaxWords];
        int count = WordSplitter.Split(value, lower, words);
        int known = 0;
        foreach (Range range in words[..count])
        {
            ReadOnlySpan<char> word = lower[range];
            bool isNumber = char.IsAsciiDigit(word[0]);
            if (!isNumber && !Algorithms.Contains(word))
            {
                return false;
            }

            known += isNumber ? 0 : 1;
        }

        return known >= 2;
    }

    /// <summary>Five groups of five, as Microsoft writes its product keys.</summary>
    private static bool IsProductKey(ReadOnlySpan<byte> value)
    {
        if (value.Length != 29)
        {
            return false;
        }

        for (int i = 0; i < value.Length; i++)
        {
            if (i % 6 == 5 ? value[i] != '-' : !Bytes.IsUpper(value[i]) && !Bytes.IsDigit(value[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>owner/name:digest</c> and <c>owner/name@digest</c>: models, images and actions.</summary>
    private static bool IsPinned(ReadOnlySpan<byte> value)
    {
        int mark = value.LastIndexOfAny((byte)':', (byte)'@');
        int slash = value.IndexOf((byte)'/');
        if (slash < 1 || mark < slash + 2 || value.Length - mark - 1 is not (40 or 64))
        {
            return false;
        }

        foreach (byte b in value[(mark + 1)..])
        {
            if (!Bytes.IsHex(b))
            {
                return false;
            }
        }

        return true;
    }
}
