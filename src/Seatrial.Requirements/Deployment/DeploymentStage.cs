namespace Seatrial.Requirements.Deployment;

/// <summary>Where a configuration is meant to run, as far as its name or content says.</summary>
public enum DeploymentStage
{
    /// <summary>Nothing says that it is not deployed.</summary>
    Unstated,
    Development,
    Test,

    /// <summary>A sample, a tutorial, a template to copy.</summary>
    Example,
    Staging,
    Production,
}
