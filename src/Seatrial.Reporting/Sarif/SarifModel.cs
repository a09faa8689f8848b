using System.Text.Json.Serialization;

namespace Seatrial.Reporting.Sarif;

/// <summary>The part of SARIF 2.1.0 (OASIS, plus Errata 01) that is written. Null members are left out.</summary>
internal sealed record SarifLog([property: JsonPropertyName("$schema")] string Schema, string Version, IReadOnlyList<SarifRun> Runs);

internal sealed record SarifRun(
    SarifTool Tool,
    IReadOnlyList<SarifInvocation> Invocations,
    SarifAutomationDetails AutomationDetails,
    IReadOnlyList<SarifProvenance>? VersionControlProvenance,
    IReadOnlyDictionary<string, SarifBaseUri> OriginalUriBaseIds,
    string ColumnKind,
    IReadOnlyList<SarifTaxonomy> Taxonomies,
    IReadOnlyList<SarifResult> Results
);

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(
    string Name,
    string SemanticVersion,
    IReadOnlyList<SarifRule> Rules,
    IReadOnlyList<SarifComponentReference> SupportedTaxonomies
);

internal sealed record SarifRule(
    string Id,
    string Name,
    SarifText ShortDescription,
    SarifText FullDescription,
    SarifText Help,
    SarifConfiguration DefaultConfiguration,
    IReadOnlyList<SarifRelationship>? Relationships,
    SarifRuleProperties Properties
);

internal sealed record SarifText(string Text, string? Markdown = null);

internal sealed record SarifConfiguration(string Level);

internal sealed record SarifRelationship(SarifDescriptorReference Target, IReadOnlyList<string> Kinds);

internal sealed record SarifDescriptorReference(string Id, SarifComponentReference ToolComponent);

internal sealed record SarifComponentReference(string Name, int Index);

internal sealed record SarifRuleProperties(
    IReadOnlyList<string> Tags,
    [property: JsonPropertyName("security-severity")] string? SecuritySeverity,
    string Control
);

internal sealed record SarifInvocation(bool ExecutionSuccessful, int ExitCode, IReadOnlyList<SarifNotification> ToolExecutionNotifications);

internal sealed record SarifNotification(
    string Level,
    SarifText Message,
    IReadOnlyList<SarifLocation>? Locations,
    SarifNotificationDescriptor Descriptor
);

internal sealed record SarifNotificationDescriptor(string Id);

internal sealed record SarifAutomationDetails(string Id);

internal sealed record SarifProvenance(string RepositoryUri, string? RevisionId, string? Branch);

internal sealed record SarifBaseUri(SarifText Description);

internal sealed record SarifTaxonomy(
    string Name,
    string Organization,
    string InformationUri,
    bool IsComprehensive,
    SarifText ShortDescription,
    IReadOnlyList<SarifTaxon> Taxa
);

internal sealed record SarifTaxon(string Id, string HelpUri);

internal sealed record SarifResult(
    string RuleId,
    int RuleIndex,
    string Kind,
    string Level,
    SarifText Message,
    IReadOnlyList<SarifLocation> Locations,
    IReadOnlyList<SarifLocation>? RelatedLocations,
    IReadOnlyList<SarifCodeFlow>? CodeFlows,
    IReadOnlyList<SarifSuppression>? Suppressions,
    IReadOnlyDictionary<string, string> PartialFingerprints,
    SarifResultProperties Properties
);

internal sealed record SarifResultProperties(
    string Control,
    string Severity,
    string Confidence,
    string Remediation,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string>? Applications
);

internal sealed record SarifLocation(SarifPhysicalLocation PhysicalLocation, SarifText? Message = null);

internal sealed record SarifCodeFlow(IReadOnlyList<SarifThreadFlow> ThreadFlows);

internal sealed record SarifThreadFlow(IReadOnlyList<SarifThreadFlowLocation> Locations);

internal sealed record SarifThreadFlowLocation(SarifLocation Location, int ExecutionOrder);

internal sealed record SarifSuppression(string Kind, string Status, string Justification);

internal sealed record SarifPhysicalLocation(SarifArtifact ArtifactLocation, SarifRegion? Region);

internal sealed record SarifArtifact(string Uri, string UriBaseId);

internal sealed record SarifRegion(int StartLine, int? StartColumn, int? EndLine, int? EndColumn);
