using Seatrial.Secrets.Identity;

namespace Seatrial.Secrets.Verification;

/// <summary>Sends one question; never throws for what a network does.</summary>
public delegate Task<VerificationResponse> VerificationTransport(VerificationRequest request, CancellationToken cancellation);

/// <summary>
/// Asks issuers about captured credentials: each credential once, hosts side by side, one question after another to the same host with a
/// pause between, and not more than <see cref="MostQuestions"/> in all. A host that takes no more, or does not answer, is left alone.
/// </summary>
public sealed class Verifier(VerificationTransport transport, TimeProvider time)
{
    public const int MostQuestions = 200;

    private const int HostsAtOnce = 4;
    private const int TooManyQuestions = 429;

    /// <summary>Where a network leads nowhere, each question takes all of its time.</summary>
    private const int MostSilent = 2;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>The answer about every captured credential.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<IReadOnlyDictionary<SecretIdentity, Liveness>> AskAsync(SecretCapture capture, CancellationToken cancellation)
    {
        var answers = new Dictionary<SecretIdentity, Liveness>();
        var questions = new List<(CapturedSecret Secret, VerificationRequest Request)>();
        foreach (var secret in capture.All)
        {
            if (secret.Companion is null)
            {
                answers[secret.Identity] = new Liveness(
                    LivenessState.Unknown,
                    $"not asked: {secret.Check.Companion!.Name} was not found beside it"
                );
            }
            else if (questions.Count == MostQuestions)
            {
                answers[secret.Identity] = new Liveness(LivenessState.Unknown, $"not asked: a run asks {MostQuestions} questions at most");
            }
            else
            {
                questions.Add((secret, secret.Check.Ask(secret.Value, secret.Companion, time.GetUtcNow())));
            }
        }

        await Parallel
            .ForEachAsync(
                questions.GroupBy(q => q.Request.Host, StringComparer.OrdinalIgnoreCase),
                new ParallelOptions { MaxDegreeOfParallelism = HostsAtOnce, CancellationToken = cancellation },
                async (host, token) =>
                {
                    bool isFirst = true;
                    int silent = 0;
                    string? obstacle = null;
                    foreach (var (secret, request) in host)
                    {
                        if (!isFirst && obstacle is null)
                        {
                            await Task.Delay(Pause, time, token).ConfigureAwait(false);
                        }

                        isFirst = false;
                        var answer = obstacle is null
                            ? await AskOneAsync(secret, request, token).ConfigureAwait(false)
                            : new Liveness(LivenessState.Unknown, $"not asked: {obstacle}");
                        silent = answer.Status is null ? silent + 1 : 0;
                        obstacle ??=
                            answer.Status == TooManyQuestions ? $"{request.Host} takes no more questions for now"
                            : silent == MostSilent ? $"{request.Host} did not answer {MostSilent} times in a row"
                            : null;
                        lock (answers)
                        {
                            answers[secret.Identity] = answer;
                        }
                    }
                }
            )
            .ConfigureAwait(false);
        return answers;
    }

    private async Task<Liveness> AskOneAsync(CapturedSecret secret, VerificationRequest request, CancellationToken cancellation)
    {
        var at = time.GetUtcNow();
        var response = await transport(request, cancellation).ConfigureAwait(false);
        var (state, reason) = secret.Check.Read(response);
        return new Liveness(state, reason)
        {
            Host = request.Host,
            Status = response.Status == 0 ? null : response.Status,
            AskedAt = at,
        };
    }
}
