namespace Seatrial.Governance.Locking;

/// <summary>Kinds of entries.</summary>
public static class LockKinds
{
    public const string Application = "application";
    public const string ClientRule = "client-rule";
    public const string Components = "components";
    public const string Deployment = "deployment";
    public const string Endpoint = "endpoint";
    public const string Identity = "identity";
    public const string Load = "load";
    public const string Outbound = "outbound";
    public const string Secret = "secret";
    public const string Service = "service";
    public const string Store = "store";
    public const string Table = "table";
}
