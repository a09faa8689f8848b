using System.Runtime.CompilerServices;
using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Flask;

/// <summary>A description that the program adds to an application.</summary>
/// <param name="Router">The application.</param>
/// <param name="Description">The file as the program names it; null where that is computed.</param>
/// <param name="BasePath">What stands in front of all paths; null where the description says it.</param>
/// <param name="Module">The module whose functions are named after methods; null where the description names functions.</param>
internal sealed record ConnexionApi(Router Router, string? Description, string? BasePath, string? Module, CodeFile File, Place Place)
{
    private static readonly ConditionalWeakTable<Evaluator, List<ConnexionApi>> All = [];

    public static List<ConnexionApi> Of(Evaluator evaluator) => All.GetOrCreateValue(evaluator);

    /// <summary>Whether a file is the one that is meant, by the last part of its path.</summary>
    public bool Means(string path) =>
        Description is not { } name
        || name.Contains('*', StringComparison.Ordinal)
        || path == name
        || path.EndsWith("/" + name.Split('/', '\\')[^1], StringComparison.Ordinal)
        || path == name.Split('/', '\\')[^1];
}
