namespace Seatrial.Governance.Locking;

/// <summary>Kinds of entries.</summary>
public static class LockKinds
{
    public const string Application = "application";
    public const string ClientRule = "client-rule";
    public const string Components = "components";
    public const string Deployment = "deployment";
    public const string Endpoint = "endpoint";
    public const string Entity = "entity";
    public const string Identity = "identity";
    public const string Input = "input";
    public const string Job = "job";
    public const string Load = "load";
    public const string Outbound = "outbound";
    public const string Role = "role";
    public const string Secret = "secret";
    public const string Service = "service";
    public const string Store = "store";
    public const string Table = "table";
    public const string Token = "token";
    public const string Webhook = "webhook";

    /// <summary>Between an endpoint and what it does or takes, in names of entries.</summary>
    public const string Of = " > ";
}
