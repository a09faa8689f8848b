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

    /// <summary>From the first byte that is sent to the last that is read.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly Func<string, Uri> addressOf;
    private readonly HttpClient client;
    private readonly TimeSpan longest;

    public HttpTransport()
        : this(Secure) { }

    /// <summary>The only scheme there is outside of tests.</summary>
    internal static Uri Secure(string host) => new UriBuilder(Uri.UriSchemeHttps, host).Uri;

    /// <summary>For tests, which ask a server of their own in place of every host.</summary>
    internal HttpTransport(Func<string, Uri> addressOf, TimeSpan? limit = null)
    {
        this.addressOf = addressOf;
        longest = limit ?? Limit;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = longest,
            MaxResponseHeadersLength = 64,
        };
        client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LongestBody };
    }

    /// <summary>The answer, or why there is none; nothing of the question is repeated in it.</summary>
    public async Task<VerificationResponse> SendAsync(VerificationRequest request, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(longest);
        try
        {
            var host = addressOf(request.Host);
            var address = new Uri(host, request.Target);
            if (address.Authority != host.Authority || address.Scheme != host.Scheme)
            {
                return new VerificationResponse(0, "", "its question would leave the host");
            }

            using var message = new HttpRequestMessage(new HttpMethod(request.Method), address);
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
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit.Token)
                .ConfigureAwait(false);
            string body = await ReadAsync(response, limit.Token).ConfigureAwait(false);
            return new VerificationResponse((int)response.StatusCode, body);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new VerificationResponse(0, "", $"no answer within {longest.TotalSeconds} seconds");
        }
        catch (HttpRequestException e)
        {
            return new VerificationResponse(0, "", Describe(e.HttpRequestError));
        }
        catch (UriFormatException)
        {
            return new VerificationResponse(0, "", "what stands beside it makes no name of a host");
        }
        catch (IOException)
        {
            return new VerificationResponse(0, "", "the connection broke off");
        }
    }

    public void Dispose() => client.Dispose();

    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        byte[] bytes = new byte[LongestBody];
        int length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
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
