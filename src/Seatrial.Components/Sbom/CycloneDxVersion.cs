namespace Seatrial.Components.Sbom;

public enum CycloneDxVersion
{
    /// <summary>1.6.</summary>
    V16,

    /// <summary>1.7.</summary>
    V17,
}
