namespace Seatrial.Requirements.Sources;

/// <summary>How a value gets from its name to the code.</summary>
public enum EnvironmentAccess
{
    /// <summary>Read from the process when it runs.</summary>
    Process,

    /// <summary>Written into the code when it is built: whoever gets the build has the value.</summary>
    Built,

    /// <summary>Filled into a configuration file when it is loaded: <c>${NAME}</c>.</summary>
    Placeholder,

    /// <summary>Asked of a secret store while the program runs.</summary>
    Store,
}
