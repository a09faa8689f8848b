using System.Globalization;
using System.Net;
using Seatrial.Cli.Hosting;
using Seatrial.Components.Advisories.Building;

namespace Seatrial.Cli.Advisories;

/// <summary>
/// Files of the OSV export from a server, for <c>seatrial advisories update</c> alone: over TLS (this machine itself excepted), without
/// following redirects, with limits on time and size. What is loaded lies in a temporary file while it is read.
/// </summary>
internal sealed class HttpSource : IDisposable
{
    private const int Attempts = 3;

    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StallLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan FileLimit = TimeSpan.FromMinutes(30);

    /// <summary>In bytes, by the ending of a file.</summary>
    private static readonly (string Ending, long Bytes)[] Largest =
    [
        (".zip", 2L << 30),
        (".csv", 256L << 20),
        (".json", 32L << 20),
        (".txt", 1L << 20),
    ];

    private readonly CommandContext context;
    private readonly string address;
    private readonly string folder;
    private readonly HttpClient client;
    private readonly TimeSpan pause;

    /// <summary>Asks nothing yet.</summary>
    /// <param name="address">Base of all files, such as <see cref="AdvisoryPlaces.PublicExport"/>.</param>
    /// <param name="folder">For temporary files; it exists.</param>
    /// <param name="pause">Between attempts; doubled each time.</param>
    public HttpSource(CommandContext context, string address, string folder, TimeSpan? pause = null)
    {
        this.context = context;
        this.address = address.TrimEnd('/');
        this.folder = folder;
        this.pause = pause ?? TimeSpan.FromSeconds(1);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = AnswerLimit,
            MaxResponseHeadersLength = 64,
        };
        client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Null, or why the address is not used: a sentence without a full stop.</summary>
    public static string? Refusal(string address) =>
        !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0 ? "is no address"
        : uri.UserInfo.Length > 0
            ? "holds a user name or password; addresses of advisories are written into results, so use a server that needs none"
        : uri.Query.Length > 0 || uri.Fragment.Length > 0 ? "must be the address of a folder, without '?' and '#'"
        : uri.Scheme != Uri.UriSchemeHttps && !uri.IsLoopback
            ? "must begin with https://: what comes over an open line could be changed on its way"
        : null;

    public SourceFile Open(string path, CancellationToken cancellation)
    {
        for (int attempt = 1; ; attempt++)
        {
            var (file, isWorthAnother) = Task.Run(() => LoadAsync(path, cancellation), cancellation).GetAwaiter().GetResult();
            if (!isWorthAnother || attempt == Attempts)
            {
                return file;
            }

            cancellation.WaitHandle.WaitOne(pause * Math.Pow(2, attempt - 1));
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<(SourceFile File, bool IsWorthAnother)> LoadAsync(string path, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(AnswerLimit);
        try
        {
            using var message = new HttpRequestMessage(
                HttpMethod.Get,
                new Uri($"{address}/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}")
            );
            message.Headers.TryAddWithoutValidation("User-Agent", "seatrial");
            using var response = await client
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit.Token)
                .ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                int status = (int)response.StatusCode;
                return (
                    new SourceFile(
                        null,
                        $"was answered with status {status.ToString(CultureInfo.InvariantCulture)}",
                        response.StatusCode is HttpStatusCode.NotFound
                    ),
                    status is 429 or >= 500
                );
            }

            limit.CancelAfter(FileLimit);
            return await StoreAsync(path, response, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (new SourceFile(null, "did not come in time"), true);
        }
        catch (HttpRequestException e)
        {
            return (new SourceFile(null, Describe(e.HttpRequestError)), e.HttpRequestError is not HttpRequestError.SecureConnectionError);
        }
        catch (IOException)
        {
            return (new SourceFile(null, "broke off, or could not be stored"), true);
        }
    }

    private async Task<(SourceFile File, bool IsWorthAnother)> StoreAsync(
        string path,
        HttpResponseMessage response,
        CancellationToken cancellation
    )
    {
        long largest = Largest.FirstOrDefault(l => path.EndsWith(l.Ending, StringComparison.Ordinal)).Bytes;
        string temporary = Path.Combine(folder, $".download.{Environment.ProcessId}.tmp");
        context.TemporaryFiles.Add(temporary);
        var file = new FileStream(
            temporary,
            FileMode.Create,
            FileAccess.ReadWrite,
            FileShare.None,
            bufferSize: 1 << 16,
            FileOptions.DeleteOnClose
        );
        try
        {
            using var stall = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var content = await response.Content.ReadAsStreamAsync(stall.Token).ConfigureAwait(false);
            await using var _ = content.ConfigureAwait(false);
            byte[] buffer = new byte[1 << 16];
            while (true)
            {
                stall.CancelAfter(StallLimit);
                int read = await content.ReadAsync(buffer, stall.Token).ConfigureAwait(false);
                if (read == 0)
                {
                    break;
                }

                file.Write(buffer, 0, read);
                if (file.Length > largest)
                {
                    file.Dispose();
                    return (new SourceFile(null, $"has more than {largest >> 20} MB"), false);
                }
            }

            if (response.Content.Headers.ContentLength is { } told && told != file.Length)
            {
                file.Dispose();
                return (new SourceFile(null, "broke off"), true);
            }

            file.Position = 0;
            return (new SourceFile(file), false);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static string Describe(HttpRequestError error) =>
        error switch
        {
            HttpRequestError.NameResolutionError => "could not be asked for: the server's name was not resolved",
            HttpRequestError.ConnectionError => "could not be asked for: no connection to the server",
            HttpRequestError.SecureConnectionError => "could not be asked for: no secure connection to the server",
            HttpRequestError.ProxyTunnelError => "could not be asked for: the proxy refused the connection",
            _ => "was not answered usably",
        };
}
