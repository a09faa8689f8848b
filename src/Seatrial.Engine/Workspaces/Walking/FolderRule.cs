using Seatrial.Engine.Scanning;

namespace Seatrial.Engine.Workspaces.Walking;

/// <summary>A folder that nobody of the project wrote, told by its name and by what lies in it.</summary>
/// <param name="Name">Of the folder; empty for any.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Evidence">Names of which one must lie in it; none where the name says enough.</param>
/// <param name="EvenTracked">Also where the repository tracks files of it: vendored code is tracked by intent, build output by mistake, and
/// mistakes are looked at.</param>
/// <param name="Detail">For a person.</param>
internal sealed record FolderRule(string Name, GapKind Kind, string[] Evidence, bool EvenTracked, string Detail);
