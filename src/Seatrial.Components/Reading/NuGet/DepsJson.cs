namespace Seatrial.Components.Reading.NuGet;

/// <summary>APP.deps.json beside a built application (dotnet/sdk, runtime configuration files): what is deployed.</summary>
internal static class DepsJson
{
    public static void Read(ReadingContext context)
    {
        var root = context.Json();
        var target = root["targets"][root["runtimeTarget"]["name"].Text ?? root["runtimeTarget"].Text ?? ""];
        var targets = target.IsMap ? [target] : root["targets"].Members.Select(m => m.Value).ToList();
        foreach (var one in targets)
        {
            DotNetLibraries.Read(context, one, root["libraries"]);
        }

        if (targets.Count == 0 && root["libraries"].IsMap)
        {
            DotNetLibraries.Read(context, root["libraries"], root["libraries"]);
        }
    }
}
