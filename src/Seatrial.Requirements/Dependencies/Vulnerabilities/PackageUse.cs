namespace Seatrial.Requirements.Dependencies.Vulnerabilities;

/// <summary>What code does with a package, from least to most known.</summary>
public enum PackageUse
{
    /// <summary>No code of its language was read, or the language is not looked into.</summary>
    NotRead,

    /// <summary>
    /// No import was found. Commands, configuration and names that are put together while the program runs may use it all the same.
    /// </summary>
    NotFound,

    /// <summary>Tests and tools alone import it.</summary>
    TestsOnly,

    /// <summary>Production code imports it.</summary>
    Production,
}
