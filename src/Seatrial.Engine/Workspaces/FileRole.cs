namespace Seatrial.Engine.Workspaces;

/// <summary>What a path says about the file; several may hold.</summary>
[Flags]
public enum FileRole
{
    None = 0,
    Test = 1,

    /// <summary>Recorded or invented input of tests.</summary>
    Fixture = 2,
    Documentation = 4,

    /// <summary>Samples and templates: <c>.env.example</c>, <c>examples/</c>.</summary>
    Example = 8,

    /// <summary>A lock file of a package manager.</summary>
    Lockfile = 16,
    Translation = 32,

    /// <summary>Configuration of the build, of CI or of a deployment.</summary>
    Configuration = 64,
}
