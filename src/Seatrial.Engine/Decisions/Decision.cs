using System.Security.Cryptography;
using System.Text;
using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Decisions;

/// <summary>
/// One decision of a person about one control, and about the findings that it names. It follows what it names by fingerprints, which
/// survive moves and re-indenting; what is not named is not covered.
/// </summary>
public sealed record Decision
{
    /// <summary>Unique in the file; <see cref="MakeId"/> makes one.</summary>
    public required string Id { get; init; }

    /// <summary>Control id, <c>AUZ-1</c>.</summary>
    public required string Control { get; init; }

    /// <summary>Name of the application; null for every application of the repository.</summary>
    public string? Application { get; init; }

    public required DecisionKind Kind { get; init; }

    /// <summary>Fingerprints of the findings that it covers; empty for a control that is unknown.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>Who asked for it, where that is not the owner.</summary>
    public string? RequestedBy { get; init; }

    public string? Reason { get; init; }

    public string? Approver { get; init; }

    /// <summary>For <see cref="DecisionKind.Compensated"/>: what does it instead, and where.</summary>
    public string? Where { get; init; }

    /// <summary>The day on which it was taken.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>For <see cref="DecisionKind.Fix"/>: the last day on which it counts.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The last day on which it counts; never missing for <see cref="DecisionKind.Accept"/>.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>The line that states it.</summary>
    public SourceLocation Location { get; init; } = new(DecisionLog.FilePath);

    /// <summary>Whether it stands in a comment of the code, at <see cref="Location"/>.</summary>
    public bool IsInCode { get; init; }

    /// <summary>Who wanted it: two people are needed where policy asks for an approver.</summary>
    public string Requester => RequestedBy ?? Owner;

    /// <summary>The last day on which it counts; null for one that does not end.</summary>
    public DateOnly? LastDay => Due is { } due && Expires is { } end ? (due < end ? due : end) : Due ?? Expires;

    /// <summary>
    /// The control and eight digits that follow from what is decided, so that writing the same decision twice is noticed.
    /// </summary>
    public static string MakeId(
        string control,
        string? application,
        DecisionKind kind,
        IReadOnlyList<string> findings,
        string owner,
        DateOnly date
    )
    {
        string text =
            $"{control}\0{application}\0{kind}\0{string.Join(' ', findings.Order(StringComparer.Ordinal))}\0{owner}\0{date:yyyy-MM-dd}";
        return $"{control}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4))}";
    }
}
