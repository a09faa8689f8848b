using Seatrial.Engine.Assessments;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Checks;

/// <summary>Divides a scan's facts among the applications of the repository.</summary>
internal static class ApplicationScopes
{
    public static IReadOnlyList<ApplicationScope> Of(Workspace workspace, ScanResult scan, SeatrialConfiguration configuration)
        => [new(new Application(configuration.Defaults.Name ?? workspace.Repository.Name, "", "unknown", []), scan.Facts)];
}
