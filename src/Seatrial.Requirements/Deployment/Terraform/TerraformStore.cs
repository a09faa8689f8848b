namespace Seatrial.Requirements.Deployment.Terraform;

/// <summary>How a resource type says whether it is backed up.</summary>
/// <param name="Type">Resource type.</param>
/// <param name="Platform">Product as people write it.</param>
/// <param name="Engine">Engine, or the attribute that names it with a leading '@'.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Setting">Attribute, with the nested blocks before it; null where backups cannot be switched off.</param>
/// <param name="Default">What holds when the attribute is absent.</param>
/// <param name="ExemptWith">Attributes whose presence makes it a copy of another store.</param>
internal sealed record TerraformStore(
    string Type,
    string Platform,
    string Engine,
    StoreKind Kind,
    string? Setting,
    BackupState Default,
    params string[] ExemptWith
);
