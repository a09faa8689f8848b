namespace Seatrial.Secrets.Verification;

/// <summary>What an issuer's answer says of a credential.</summary>
public enum LivenessState
{
    /// <summary>Nobody was asked, or the answer says nothing.</summary>
    Unknown,

    /// <summary>The issuer accepted it.</summary>
    Active,

    /// <summary>The issuer refused it: revoked, expired or invented.</summary>
    Inactive,
}
