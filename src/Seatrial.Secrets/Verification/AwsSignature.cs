using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Seatrial.Secrets.Verification;

/// <summary>
/// <c>GetCallerIdentity</c> of the Security Token Service, which every key may call, signed with Signature Version 4. Source: AWS, "Create
/// a signed AWS API request".
/// </summary>
internal static class AwsSignature
{
    private const string Host = "sts.amazonaws.com";
    private const string Region = "us-east-1";
    private const string Service = "sts";
    private const string Body = "Action=GetCallerIdentity&Version=2011-06-15";
    private const string ContentType = "application/x-www-form-urlencoded; charset=utf-8";

    public static VerificationRequest CallerIdentity(string secretKey, string keyId, DateTimeOffset now)
    {
        string time = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        string scope = $"{time[..8]}/{Region}/{Service}/aws4_request";
        string canonical =
            $"POST\n/\n\ncontent-type:{ContentType}\nhost:{Host}\nx-amz-date:{time}\n\ncontent-type;host;x-amz-date\n{Hash(Body)}";
        string toSign = $"AWS4-HMAC-SHA256\n{time}\n{scope}\n{Hash(canonical)}";
        string signature = Convert.ToHexStringLower(Mac(SigningKey(secretKey, time[..8], Region, Service), toSign));
        return new VerificationRequest
        {
            Method = "POST",
            Host = Host,
            Target = "/",
            Headers =
            [
                new("X-Amz-Date", time),
                new(
                    "Authorization",
                    $"AWS4-HMAC-SHA256 Credential={keyId}/{scope}, SignedHeaders=content-type;host;x-amz-date, Signature={signature}"
                ),
            ],
            Body = Body,
            ContentType = ContentType,
        };
    }

    internal static byte[] SigningKey(string secretKey, string day, string region, string service) =>
        Mac(Mac(Mac(Mac(Encoding.UTF8.GetBytes("AWS4" + secretKey), day), region), service), "aws4_request");

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
