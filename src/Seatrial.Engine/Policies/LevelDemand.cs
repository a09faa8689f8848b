using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Controls;

namespace Seatrial.Engine.Policies;

/// <summary>A level that one requirement must reach, in every application or in those that hold some data or are as critical.</summary>
/// <param name="Data">A data class of <c>seatrial.yaml</c>; null for any.</param>
/// <param name="Criticality">A criticality; null for any. Higher ones are meant as well.</param>
public sealed record LevelDemand(Requirement Requirement, RequirementLevel Level, string? Data = null, string? Criticality = null)
{
    private static readonly string[] Order = ["low", "medium", "high", "critical"];

    /// <summary>Whether it is about an application. One that declares neither is not spared: nothing is assumed in its favour.</summary>
    public bool Concerns(ApplicationDeclaration declared) =>
        (Data is null || declared.DataClasses is null || declared.DataClasses.Value.Contains(Data, StringComparer.Ordinal))
        && (
            Criticality is null
            || declared.Criticality is null
            || Array.IndexOf(Order, declared.Criticality.Value) >= Array.IndexOf(Order, Criticality)
        );
}
