namespace Seatrial.Components.Packages;

/// <summary>A checksum of the package as the registry delivers it.</summary>
/// <param name="Algorithm">Lower case without dash: <c>md5</c>, <c>sha1</c>, <c>sha256</c>, <c>sha384</c>, <c>sha512</c>, <c>blake2b</c>;
/// <c>h1</c> for the hash of all files that Go makes.</param>
/// <param name="Hex">Lower-case hexadecimal digits.</param>
public sealed record IntegrityHash(string Algorithm, string Hex)
{
    /// <summary>More than there are algorithms and platforms.</summary>
    private const int MaxHashes = 50;

    private static readonly string[] ByLength = ["", "md5:32", "sha1:40", "sha224:56", "sha256:64", "sha384:96", "sha512:128"];

    /// <summary>
    /// Subresource integrity (<c>sha512-BASE64</c>, several divided by blanks) or <c>algorithm:hex</c>; what is neither is left out.
    /// </summary>
    public static IReadOnlyList<IntegrityHash> ParseAll(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var hashes = new List<IntegrityHash>();
        foreach (string part in text.Split((char[])[' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (hashes.Count < MaxHashes && Parse(part) is { } hash && !hashes.Contains(hash))
            {
                hashes.Add(hash);
            }
        }

        return hashes;
    }

    /// <summary>One hash in any of the two forms, or bare hexadecimal digits whose length tells the algorithm.</summary>
    public static IntegrityHash? Parse(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            return FromHex(text[..colon], text[(colon + 1)..]);
        }

        int dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 ? FromBase64(text[..dash], text[(dash + 1)..]) : FromHex(null, text);
    }

    public static IntegrityHash? FromBase64(string algorithm, string base64)
    {
        int options = base64.IndexOf('?', StringComparison.Ordinal);
        base64 = options >= 0 ? base64[..options] : base64;
        byte[] bytes = new byte[(base64.Length / 4 * 3) + 3];
        return base64.Length > 0 && Convert.TryFromBase64String(base64, bytes, out int count)
            ? FromHex(algorithm, Convert.ToHexStringLower(bytes.AsSpan(0, count)))
            : null;
    }

    /// <summary>Null where the digits are none, or not as many as the algorithm makes.</summary>
    public static IntegrityHash? FromHex(string? algorithm, string hex)
    {
        hex = hex.Trim().ToLowerInvariant();
        if (hex.Length is < 32 or > 128 || !hex.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        string? byLength = ByLength.FirstOrDefault(r => r.EndsWith($":{hex.Length}", StringComparison.Ordinal));
        byLength = byLength?[..byLength.IndexOf(':', StringComparison.Ordinal)];
        string? name = algorithm?.Trim().ToLowerInvariant().Replace("-", "", StringComparison.Ordinal);
        return name switch
        {
            null => byLength is null ? null : new IntegrityHash(byLength, hex),
            "md5" or "sha1" or "sha224" or "sha256" or "sha384" or "sha512" => string.Equals(name, byLength, StringComparison.Ordinal)
                ? new IntegrityHash(name, hex)
                : null,
            "blake2b" or "blake2b256" or "blake2b384" or "blake2b512" or "blake3" or "sha3256" or "sha3384" or "sha3512" =>
                new IntegrityHash(name, hex),
            _ => null,
        };
    }
}
