using System.Text;
using Seatrial.Secrets.Verification;

namespace Seatrial.Cli.Verification;

/// <summary>
/// Sends the questions of <c>--verify</c>: over TLS, to the host of the question alone (redirects are not followed), without
/// cookies, with a limit on time and on what is read.
/// </summary>
internal sealed class HttpTransport : IDisposable
{
    private const int LongestBody = 64 * 1024;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly Func<string, Uri> addressOf;
    private readonly HttpClient client;

    public HttpTransport()
        : this(Secure) { }

    /// <summary>The only scheme there is outside of tests.</summary>
    internal static Uri Secure(string host) => new UriBuilder(Uri.UriSchemeHttps, host).Uri;

    /// <summary>For tests, which ask a server of their own in place of every host.</summary>
    internal HttpTransport(Func<string, Uri> addressOf)
    {
        this.addressOf = addressOf;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = Limit,
            MaxResponseHeadersLength = 64,
        };
        client = new HttpClient(handler) { Timeout = Limit, MaxResponseContentBufferSize = LongestBody };
    }

    /// <summary>The answer, or why there is none; nothing of the question is repeated in it.</summary>
    public async Task<VerificationResponse> SendAsync(VerificationRequest request, CancellationToken cancellation)
    {
        try
        {
            using var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(addressOf(request.Host), request.Target));
            message.Headers.TryAddWithoutValidation("User-Agent", "seatrial");
            foreach (var (name, value) in request.Headers)
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }

            if (request.Body is not null)
            {
                message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(request.Body));
                message.Content.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
            }

            using var response = await client
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation)
                .ConfigureAwait(false);
            string body = await ReadAsync(response, cancellation).ConfigureAwait(false);
            return new VerificationResponse((int)response.StatusCode, body);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new VerificationResponse(0, "", $"no answer within {Limit.TotalSeconds} seconds");
        }
        catch (HttpRequestException e)
        {
            return new VerificationResponse(0, "", Describe(e.HttpRequestError));
        }
        catch (IOException)
        {
            return new VerificationResponse(0, "", "the connection broke off");
        }
    }

    public void Dispose() => client.Dispose();

    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Limit);
        var stream = await response.Content.ReadAsStreamAsync(limit.Token).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        byte[] bytes = new byte[LongestBody];
        int length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, limit.Token).ConfigureAwait(false);
        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    private static string Describe(HttpRequestError error) =>
        error switch
        {
            HttpRequestError.NameResolutionError => "the host's name was not resolved",
            HttpRequestError.ConnectionError => "no connection to the host",
            HttpRequestError.SecureConnectionError => "no secure connection to the host",
            HttpRequestError.ProxyTunnelError => "the proxy refused the connection",
            _ => "the host gave no usable answer",
        };
}
