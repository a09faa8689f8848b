using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Seatrial.Cli.Hosting;
using Seatrial.Components.Packages;
using Seatrial.Components.Registries;

namespace Seatrial.Cli.Registries;

/// <summary>
/// Asks package registries, for <c>--online</c> alone: names and nothing else of the project leave the machine. Over TLS (this machine
/// itself excepted), without redirects and cookies, with limits on time, size, number and how many questions are under way.
/// </summary>
internal sealed class RegistryClient : IDisposable
{
    /// <summary>In bytes; the largest answers of npm have 20 MB.</summary>
    private const int LongestAnswer = 32 << 20;

    private const int MostQuestions = 5_000;
    private const int AtOnce = 6;

    /// <summary>Requests for one package: pages of a registration, a list and a go.mod.</summary>
    private const int MostParts = 12;

    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan WholeLimit = TimeSpan.FromMinutes(10);

    private readonly HttpClient client;
    private readonly IReadOnlyDictionary<Ecosystem, Uri> others;

    /// <summary>A client that follows no redirect and keeps no cookie.</summary>
    /// <param name="others">Registries that are asked in place of the public ones.</param>
    public RegistryClient(IReadOnlyDictionary<Ecosystem, Uri> others)
    {
        this.others = others;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = AnswerLimit,
            MaxResponseHeadersLength = 64,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Brotli,
        };
        client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>One lookup for each question that an ecosystem's registry can be asked, in their order.</summary>
    public IReadOnlyList<RegistryLookup> Ask(IReadOnlyList<RegistryQuestion> questions, CancellationToken cancellation)
    {
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        whole.CancelAfter(WholeLimit);
        var lookups = new RegistryLookup[questions.Count];
        Parallel
            .ForEachAsync(
                Enumerable.Range(0, questions.Count),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = CancellationToken.None },
                async (i, _) =>
                    lookups[i] =
                        i < MostQuestions
                            ? await AskAsync(questions[i], whole.Token).ConfigureAwait(false)
                            : new RegistryLookup(questions[i], [], null, $"more than {MostQuestions} packages are not asked for")
            )
            .GetAwaiter()
            .GetResult();
        cancellation.ThrowIfCancellationRequested();
        return lookups;
    }

    public void Dispose() => client.Dispose();

    private async Task<RegistryLookup> AskAsync(RegistryQuestion question, CancellationToken cancellation)
    {
        if (RegistryProtocol.Of(question.Ecosystem) is not { } protocol || protocol.Path(question) is not { } path)
        {
            return new RegistryLookup(question, [], null, "its registry cannot be asked for this name");
        }

        bool isPublic = !others.TryGetValue(question.Ecosystem, out var other);
        var address = new Uri(isPublic ? new Uri(protocol.Address) : other!, path);
        var asked = new List<string> { address.AbsoluteUri };
        var (status, body, problem) = await GetAsync(address, protocol.Accept(question), cancellation).ConfigureAwait(false);
        if (status is 404 or 410 or 451)
        {
            return new RegistryLookup(question, asked, RegistryAnswer.Nothing, null);
        }

        if (body is null)
        {
            return new RegistryLookup(question, asked, null, problem);
        }

        var bodies = new List<byte[]> { body };
        while (protocol.Next(question, bodies) is { } next)
        {
            if (bodies.Count == MostParts)
            {
                return new RegistryLookup(question, asked, null, $"the answer has more than {MostParts} parts");
            }

            if (
                !Uri.TryCreate(isPublic ? new Uri(protocol.Address) : other, next, out var part)
                || part.Scheme != address.Scheme
                || part.Authority != address.Authority
            )
            {
                return new RegistryLookup(question, asked, null, "the registry leads to another server");
            }

            asked.Add(part.AbsoluteUri);
            (_, body, problem) = await GetAsync(part, protocol.Accept(question), cancellation).ConfigureAwait(false);
            if (body is null)
            {
                return new RegistryLookup(question, asked, null, $"a part of the answer is missing: {problem}");
            }

            bodies.Add(body);
        }

        var answer = protocol.Read(question, bodies);
        if (
            answer is { Exists: true, Downloads: null }
            && question.IsDetailed
            && protocol.Downloads is { } counting
            && counting.Path(question) is { } counted
        )
        {
            var counter = new Uri(isPublic ? new Uri(counting.Address) : other!, counted);
            asked.Add(counter.AbsoluteUri);
            answer = (await GetAsync(counter, null, cancellation).ConfigureAwait(false)).Body is { } count
                ? answer with
                {
                    Downloads = counting.Read(count),
                }
                : answer;
        }

        return new RegistryLookup(question, asked, answer, answer is null ? "the answer is not in the form of the registry" : null);
    }

    private async Task<(int Status, byte[]? Body, string? Problem)> GetAsync(Uri address, string? accept, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(AnswerLimit);
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Get, address);
            message.Headers.UserAgent.Add(new ProductInfoHeaderValue("seatrial", ToolVersion.Text.Split('+')[0]));
            if (accept is not null)
            {
                message.Headers.TryAddWithoutValidation("Accept", accept);
            }

            using var response = await client
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit.Token)
                .ConfigureAwait(false);
            int status = (int)response.StatusCode;
            return response.StatusCode != HttpStatusCode.OK
                    ? (status, null, string.Create(CultureInfo.InvariantCulture, $"the registry answered with status {status}"))
                : await ReadAsync(response, limit.Token).ConfigureAwait(false) is { } body ? (status, body, null)
                : (0, null, $"the answer is longer than {LongestAnswer >> 20} MB");
        }
        catch (OperationCanceledException)
        {
            return (0, null, "no answer in time");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return (0, null, "no connection to the registry, or it broke off");
        }
    }

    private static async Task<byte[]?> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        using var held = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0; )
        {
            if (held.Length + read > LongestAnswer)
            {
                return null;
            }

            held.Write(buffer, 0, read);
        }

        return held.ToArray();
    }
}
