namespace Seatrial.Components.Vex;

/// <summary>
/// Statuses and justifications in the words of the two formats (OpenVEX 0.2.0, status labels and justifications; CycloneDX 1.7,
/// <c>impactAnalysisState</c> and <c>impactAnalysisJustification</c>).
/// </summary>
public static class VexWords
{
    /// <summary>The first of two rows with the same word is the one that is written.</summary>
    private static readonly (string OpenVex, string CycloneDx)[] Justifications =
    [
        ("component_not_present", "code_not_present"),
        ("vulnerable_code_not_present", "code_not_present"),
        ("vulnerable_code_not_in_execute_path", "code_not_reachable"),
        ("vulnerable_code_cannot_be_controlled_by_adversary", "requires_environment"),
        ("inline_mitigations_already_exist", "protected_by_mitigating_control"),
        ("vulnerable_code_not_in_execute_path", "requires_configuration"),
        ("vulnerable_code_not_in_execute_path", "requires_dependency"),
        ("inline_mitigations_already_exist", "protected_by_compiler"),
        ("inline_mitigations_already_exist", "protected_at_runtime"),
        ("inline_mitigations_already_exist", "protected_at_perimeter"),
    ];

    /// <summary>What does instead what the code does not.</summary>
    public const string Mitigated = "inline_mitigations_already_exist";

    public static string OpenVex(this VexStatus status) =>
        status switch
        {
            VexStatus.NotAffected => "not_affected",
            VexStatus.Affected => "affected",
            VexStatus.Fixed => "fixed",
            _ => "under_investigation",
        };

    public static string CycloneDx(this VexStatus status) =>
        status switch
        {
            VexStatus.NotAffected => "not_affected",
            VexStatus.Affected => "exploitable",
            VexStatus.Fixed => "resolved",
            _ => "in_triage",
        };

    /// <summary>Null for any other word.</summary>
    public static VexStatus? OfOpenVex(string? word) =>
        Enum.GetValues<VexStatus>().Cast<VexStatus?>().FirstOrDefault(s => s!.Value.OpenVex() == word);

    /// <summary>Null for any other word.</summary>
    public static VexStatus? OfCycloneDx(string? word) =>
        word switch
        {
            "false_positive" => VexStatus.NotAffected,
            "resolved_with_pedigree" => VexStatus.Fixed,
            _ => Enum.GetValues<VexStatus>().Cast<VexStatus?>().FirstOrDefault(s => s!.Value.CycloneDx() == word),
        };

    /// <summary>A justification in the words of OpenVEX; null where it has none.</summary>
    public static string? OpenVexJustification(string? word) =>
        Justifications.FirstOrDefault(j => j.OpenVex == word).OpenVex ?? Justifications.FirstOrDefault(j => j.CycloneDx == word).OpenVex;

    /// <summary>A justification in the words of CycloneDX; null where it has none.</summary>
    public static string? CycloneDxJustification(string? word) =>
        Justifications.FirstOrDefault(j => j.CycloneDx == word).CycloneDx
        ?? Justifications.FirstOrDefault(j => j.OpenVex == word).CycloneDx;
}
