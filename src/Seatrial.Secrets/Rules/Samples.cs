using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Seatrial.Secrets.Checksums;

namespace Seatrial.Secrets.Rules;

/// <summary>Invented values that carry a checksum or a structure.</summary>
internal static class Samples
{
    public static string WithBase62Crc(string random)
    {
        Span<byte> digits = stackalloc byte[Base62Crc32.Digits];
        Base62Crc32.Write(Encoding.ASCII.GetBytes(random), digits);
        return random + Encoding.ASCII.GetString(digits);
    }

    public static string PyPi(string location, SampleRandom random) =>
        PyPiToken.Make(location, Encoding.ASCII.GetBytes(new Guid(random.Bytes(16)).ToString("D")), random.Bytes(32));

    public static string GitLabRoutable(string prefix, SampleRandom random)
    {
        string routing = string.Create(CultureInfo.InvariantCulture, $"o:{1 + random.Below(30)}\nu:{1000 + random.Below(9000)}");
        return GitLabRoutableToken.Complete(
            prefix,
            Base64Url.EncodeToString([.. random.Bytes(16), .. Encoding.ASCII.GetBytes(routing), 16])
        );
    }

    /// <summary>A compact JWT whose payload has the given members (<c>name=value,name=value</c>) before its times.</summary>
    public static string Jwt(string members, SampleRandom random)
    {
        string head = string.Join(',', members.Split(',').Select(m => m.Split('=')).Select(m => $"\"{m[0]}\":\"{m[1]}\""));
        string payload = string.Create(
            CultureInfo.InvariantCulture,
            $"{{{head},\"iat\":{1_600_000_000 + random.Below(90_000_000)},\"exp\":2050000000}}"
        );
        return $"{Url64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")}.{Url64(payload)}.{Base64Url.EncodeToString(random.Bytes(32))}";
    }

    /// <summary>A JSON object of the given members and an invented one, in base64 without padding.</summary>
    public static string Json64(string members, SampleRandom random)
    {
        string head = string.Join(',', members.Split(',').Select(m => m.Split('=')).Select(m => $"\"{m[0]}\":\"{m[1]}\""));
        return Convert.ToBase64String(Encoding.ASCII.GetBytes($"{{{head},\"id\":\"{new Guid(random.Bytes(16)):N}\"}}")).TrimEnd('=');
    }

    /// <summary>A private key in DER: PKCS#8 of Ed25519 (RFC 8410), or SEC 1 of P-256 (RFC 5915), around invented bytes.</summary>
    public static string Der(string curve, SampleRandom random) =>
        Convert.ToBase64String(
            curve switch
            {
                "ed25519" => [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20, .. random.Bytes(32)],
                "p256" =>
                [
                    0x30,
                    0x77,
                    2,
                    1,
                    1,
                    4,
                    0x20,
                    .. random.Bytes(32),
                    0xa0,
                    0x0a,
                    6,
                    8,
                    0x2a,
                    0x86,
                    0x48,
                    0xce,
                    0x3d,
                    3,
                    1,
                    7,
                    0xa1,
                    0x44,
                    3,
                    0x42,
                    0,
                    4,
                    .. random.Bytes(64),
                ],
                _ => throw new FormatException($"no sample of a key on '{curve}'"),
            }
        );

    private static string Url64(string text) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(text));

    public static string DiscordId(SampleRandom random) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes("1" + random.Text("0123456789", 17)));

    /// <summary>An Azure common annotated key of the service with the given signature of four characters, its checksum right.</summary>
    public static string AzureAnnotated(string service, SampleRandom random)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        return AzureAnnotatedKey.Complete($"{random.Text(Alphabet, 52)}JQQJ99BDAC{random.Text(Alphabet, 14)}{service}");
    }
}
