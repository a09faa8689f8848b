using Seatrial.Components.Packages;

namespace Seatrial.Components.Reading.Sboms;

/// <summary>Relationship types of SPDX 2 (clause 11.1) that say what depends on what.</summary>
internal static class SpdxRelations
{
    public static void Take(SbomGraph graph, string from, string type, string to)
    {
        switch (type.ToUpperInvariant())
        {
            case "DESCRIBES":
                graph.Describe(to);
                break;
            case "DESCRIBED_BY":
                graph.Describe(from);
                break;
            case "DEPENDS_ON" or "CONTAINS" or "DYNAMIC_LINK" or "STATIC_LINK" or "HAS_PREREQUISITE":
                graph.Edge(from, to);
                break;
            case "DEPENDENCY_OF" or "RUNTIME_DEPENDENCY_OF" or "PROVIDED_DEPENDENCY_OF" or "CONTAINED_BY" or "PREREQUISITE_FOR":
                graph.Edge(to, from);
                break;
            case "OPTIONAL_DEPENDENCY_OF" or "OPTIONAL_COMPONENT_OF":
                graph.Edge(to, from, ComponentScope.Optional);
                break;
            case "DEV_DEPENDENCY_OF"
            or "BUILD_DEPENDENCY_OF"
            or "TEST_DEPENDENCY_OF"
            or "DEV_TOOL_OF"
            or "BUILD_TOOL_OF"
            or "TEST_TOOL_OF"
            or "TEST_OF":
                graph.Edge(to, from, ComponentScope.Development);
                break;
            default:
                break;
        }
    }

    /// <summary>What is asserted; null for NOASSERTION and NONE.</summary>
    public static string? Asserted(string? text) => text is null or "" or "NOASSERTION" or "NONE" ? null : text;

    public static string? Licence(string? concluded, string? declared) => Asserted(concluded) ?? Asserted(declared);
}
