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

    public static string PyPi(string location, SampleRandom random)
        => PyPiToken.Make(location, Encoding.ASCII.GetBytes(new Guid(random.Bytes(16)).ToString("D")), random.Bytes(32));

    public static string GitLabRoutable(string prefix, SampleRandom random)
    {
        string routing = string.Create(CultureInfo.InvariantCulture, $"o:{1 + random.Below(30)}\nu:{1000 + random.Below(9000)}");
        return GitLabRoutableToken.Complete(prefix, Base64Url.EncodeToString([.. random.Bytes(16), .. Encoding.ASCII.GetBytes(routing), 16]));
    }

    /// <summary>A compact JWT whose payload has the given members (<c>name=value,name=value</c>) before its times.</summary>
    public static string Jwt(string members, SampleRandom random)
    {
        string head = string.Join(',', members.Split(',').Select(m => m.Split('=')).Select(m => $"\"{m[0]}\":\"{m[1]}\""));
        string payload = string.Create(CultureInfo.InvariantCulture, $"{{{head},\"iat\":{1_600_000_000 + random.Below(90_000_000)},\"exp\":2050000000}}");
        return $"{Url64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}")}.{Url64(payload)}.{Base64Url.EncodeToString(random.Bytes(32))}";
    }

    /// <summary>A JSON object of the given members and an invented one, in base64 without padding.</summary>
    public static string Json64(string members, SampleRandom random)
    {
        string head = string.Join(',', members.Split(',').Select(m => m.Split('=')).Select(m => $"\"{m[0]}\":\"{m[1]}\""));
        return Convert.ToBase64String(Encoding.ASCII.GetBytes($"{{{head},\"id\":\"{new Guid(random.Bytes(16)):N}\"}}")).TrimEnd('=');
    }

    private static string Url64(string text) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(text));

    public static string DiscordId(SampleRandom random)
        => Base64Url.EncodeToString(Encoding.ASCII.GetBytes("1" + random.Text("0123456789", 17)));

    /// <summary>An Azure common annotated key of the service with the given signature of four characters, its checksum right.</summary>
    public static string AzureAnnotated(string service, SampleRandom random)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        return AzureAnnotatedKey.Complete($"{random.Text(Alphabet, 52)}JQQJ99BDAC{random.Text(Alphabet, 14)}{service}");
    }
}
