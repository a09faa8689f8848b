using System.Globalization;

namespace Seatrial.Secrets.Verification;

/// <summary>Whether a credential is live, and the record of how that is known. Holds nothing of the credential.</summary>
public sealed record Liveness(LivenessState State, string Reason)
{
    /// <summary>The host that was asked; null where none was.</summary>
    public string? Host { get; init; }

    /// <summary>The status of its answer (RFC 9110, section 15); null where there was none.</summary>
    public int? Status { get; init; }

    /// <summary>When it was asked.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>One clause for a report: <c>live: api.github.com answered 200 at 2026-01-31 10:00:00Z</c>.</summary>
    public override string ToString()
    {
        string verdict = State switch
        {
            LivenessState.Active => "proven live",
            LivenessState.Inactive => "not live",
            _ => "not known to be live",
        };
        string record = Host is null
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $" ({Host} {(Status is { } status ? $"answered {status}" : "was asked")} at {AskedAt:yyyy-MM-dd HH:mm:ss}Z)"
            );
        return $"{verdict}: {Reason}{record}";
    }
}
