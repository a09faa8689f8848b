using System.Text.Json;

namespace Seatrial.Secrets.Checksums;

/// <summary>Top-level string members of a JSON object that is embedded in a token.</summary>
internal static class JsonClaims
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 16, AllowTrailingCommas = true };

    /// <summary>Reads an object; null where the bytes are no JSON object.</summary>
    public static IReadOnlyDictionary<string, string>? Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, Options);
        var claims = new Dictionary<string, string>();
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = reader.GetString() ?? "";
                reader.Read();
                claims[name] = reader.TokenType == JsonTokenType.String ? reader.GetString() ?? "" : "";
                reader.Skip();
            }

            return claims;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>
    /// The payload of a JWT in compact form (RFC 7519); null where it has none. The signature is not checked: that needs the key.
    /// </summary>
    public static IReadOnlyDictionary<string, string>? OfJwt(ReadOnlySpan<byte> jwt)
    {
        int first = jwt.IndexOf((byte)'.');
        if (first < 0)
        {
            return null;
        }

        ReadOnlySpan<byte> rest = jwt[(first + 1)..];
        int second = rest.IndexOf((byte)'.');
        return second > 0 && Base64Text.Decode(rest[..second]) is { } payload ? Read(payload) : null;
    }
}
