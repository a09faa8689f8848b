namespace Seatrial.Requirements.Deployment;

/// <summary>What can be taken back.</summary>
public enum RollbackKind
{
    /// <summary>The platform keeps earlier versions and can go back to one.</summary>
    PlatformKeepsVersions,

    /// <summary>The repository itself configures or runs a rollback of the deployment.</summary>
    DeploymentRollback,

    /// <summary>Migrations have a step back.</summary>
    ReversibleMigration,

    /// <summary>Migrations are versioned and go forward only.</summary>
    ForwardMigration,

    /// <summary>The schema is changed at every start, without versions.</summary>
    SchemaFollowsCode,
}
