namespace Seatrial.Reporting.Json;

/// <summary>
/// The JSON output, version 1, as <c>docs/schemas/assessment-1.json</c> describes it. Members are written in this order; null ones are left
/// out.
/// </summary>
internal sealed record AssessmentJson(
    string Format,
    int Version,
    ToolJson Tool,
    string AsOf,
    RepositoryJson Repository,
    GateJson Gate,
    IReadOnlyList<ApplicationJson> Applications,
    IReadOnlyList<FindingJson> Findings,
    IReadOnlyList<FindingJson> Information,
    IReadOnlyList<DecisionJson>? Decisions,
    ArchitectureJson? Architecture,
    CoverageJson Coverage,
    IReadOnlyList<ControlJson> Controls,
    IReadOnlyList<RuleJson> Rules
);

internal sealed record ArchitectureJson(bool Complete, int SourceFilesRead, int SourceFiles, IReadOnlyList<ArchitectureChangeJson> Changes);

internal sealed record ArchitectureChangeJson(string Group, bool Weaker, bool Material, string Sentence);

internal sealed record ToolJson(string Name, string Version);

internal sealed record RepositoryJson(string Name, bool Git, string? Commit, string? Branch, bool? Dirty, string? Remote, string Prefix);

internal sealed record GateJson(string Mode, bool Passes, IReadOnlyList<string> Reasons, int ExitStatus);

internal sealed record ApplicationJson(
    string Name,
    string Path,
    string Kind,
    IReadOnlyList<string> Manifests,
    IReadOnlyList<RequirementJson> Requirements
);

internal sealed record RequirementJson(string Requirement, string? Level, IReadOnlyList<ControlResultJson> Controls);

internal sealed record ControlResultJson(
    string Control,
    string Status,
    string? Cause,
    string? Reason,
    IReadOnlyList<EvidenceJson> Evidence,
    IReadOnlyList<string> Findings,
    bool? Decided
);

internal sealed record DecisionJson(
    string Id,
    string Control,
    string? Application,
    string Decision,
    IReadOnlyList<string> Findings,
    string Owner,
    string? RequestedBy,
    string? Reason,
    string? Where,
    string? Approver,
    string Date,
    string? Until,
    string Standing,
    string? Problem,
    LocationJson? InCode
);

internal sealed record EvidenceJson(string Statement, LocationJson? Location);

internal sealed record LocationJson(string Path, int? Line, int? Column, int? EndLine, int? EndColumn);

internal sealed record OccurrenceJson(LocationJson Location, string? Commit, string? Note);

internal sealed record FindingJson(
    string Fingerprint,
    string Rule,
    string Control,
    string Severity,
    string Confidence,
    string Message,
    string Remediation,
    LocationJson Location,
    IReadOnlyList<LocationJson> RelatedLocations,
    IReadOnlyList<OccurrenceJson>? Occurrences,
    string? KnownFrom,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string>? Applications
);

internal sealed record CoverageJson(
    int FilesListed,
    int FilesRead,
    long BytesRead,
    bool Complete,
    IReadOnlyDictionary<string, int> Languages,
    IReadOnlyList<GapJson> Gaps
);

internal sealed record GapJson(string Path, string Kind, string Detail, bool MakesRunIncomplete);

internal sealed record ControlJson(
    string Id,
    string Requirement,
    string Title,
    bool PrototypeMarker,
    IReadOnlyList<int> Cwe,
    IReadOnlyList<string> Asvs
);

internal sealed record RuleJson(
    string Id,
    string Title,
    string Control,
    string Severity,
    string Why,
    string HowToFix,
    IReadOnlyList<int> Cwe
);
