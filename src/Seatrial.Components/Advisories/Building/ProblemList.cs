using Seatrial.Components.Advisories.Osv;

namespace Seatrial.Components.Advisories.Building;

/// <summary>Problems of one build; beyond a number they are counted and not kept.</summary>
internal sealed class ProblemList(OsvLimits limits)
{
    private readonly List<AdvisoryProblem> problems = [];

    /// <summary>Those that are not kept included.</summary>
    public int Count { get; private set; }

    public IReadOnlyList<AdvisoryProblem> Kept => problems;

    public void Add(string source, string detail)
    {
        Count++;
        if (problems.Count < limits.Problems)
        {
            problems.Add(new AdvisoryProblem(source, detail));
        }
    }
}
