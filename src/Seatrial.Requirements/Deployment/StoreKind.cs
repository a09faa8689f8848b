namespace Seatrial.Requirements.Deployment;

/// <summary>What a store is for; only some of them hold data that cannot be made again.</summary>
public enum StoreKind
{
    Database,
    ObjectStorage,
    Search,
    Cache,
    Broker,
}
