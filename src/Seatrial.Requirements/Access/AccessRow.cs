using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Access;

/// <summary>
/// One row of the authorization matrix: an endpoint, its effective guards, what it loads and whose that is, with the lines that prove it.
/// </summary>
public sealed record AccessRow
{
    public required string Framework { get; init; }

    public required string Method { get; init; }

    public required string Route { get; init; }

    public required string Handler { get; init; }

    /// <summary>The handler: its line, with the end of its body.</summary>
    public required SourceLocation Location { get; init; }

    /// <summary>First line that belongs to it, decorators included, from 1.</summary>
    public required int StartLine { get; init; }

    /// <summary>Where it is registered, if elsewhere.</summary>
    public SourceLocation? Registration { get; init; }

    public required IReadOnlyList<AccessGuard> Guards { get; init; }

    public required IReadOnlyList<AccessLoad> Loads { get; init; }

    public required AccessVerdict Authentication { get; init; }

    public required AccessVerdict ObjectAuthorization { get; init; }

    public required AccessVerdict FunctionAuthorization { get; init; }

    public required AccessVerdict PropertyAuthorization { get; init; }

    /// <summary>Parts of the request that it takes, with what checks them.</summary>
    public IReadOnlyList<AccessInput> Inputs { get; init; } = [];

    /// <summary>Roles, policies and permissions that it asks for, by name and in order.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Whether another system calls it when something happens there, as its route or the check of a signature says.</summary>
    public bool IsWebhook { get; init; }

    /// <summary>Whether following the endpoint was cut short: what it does beyond is not known.</summary>
    public bool IsCut { get; init; }
}

/// <summary>A guard in front of a handler or in it.</summary>
/// <param name="Effect">What it was found to do, for people: <c>authenticates</c>, <c>demands role admin</c>; empty for nothing that
/// concerns access.</param>
public sealed record AccessGuard(string Name, string Effect, SourceLocation Location);

/// <summary>One access to data.</summary>
/// <param name="Entity">Model or table.</param>
/// <param name="Operation">read, list, create, update, delete.</param>
/// <param name="Owner">Whose the records are, for people; empty where nobody owns them.</param>
/// <param name="Binding">What binds the record to the caller; empty where nothing does.</param>
public sealed record AccessLoad(string Entity, string Operation, string Owner, string Binding, SourceLocation Location);

/// <summary>One question about an endpoint, answered.</summary>
public sealed record AccessVerdict(AccessStatus Status, string Reason)
{
    /// <summary>Places that prove it, in the order of the flow.</summary>
    public IReadOnlyList<AccessEvidence> Evidence { get; init; } = [];

    /// <summary>How sure it is; of interest where the status is <see cref="AccessStatus.Missing"/>.</summary>
    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>
    /// Whether it is about records that are read for whoever reaches the endpoint: there is no caller whose own they could be.
    /// </summary>
    internal bool IsOpenRead { get; init; }
}

/// <summary>A line with what it shows.</summary>
public sealed record AccessEvidence(string Statement, SourceLocation Location);

/// <summary>Answers to a question about access.</summary>
public enum AccessStatus
{
    /// <summary>The code enforces it.</summary>
    Enforced,

    /// <summary>The code should and does not.</summary>
    Missing,

    /// <summary>There is nothing to enforce.</summary>
    NotApplicable,

    /// <summary>Everybody may, and that is meant so: sign-in, health, public content.</summary>
    PublicByDesign,

    /// <summary>Could not be told.</summary>
    Unsure,
}
