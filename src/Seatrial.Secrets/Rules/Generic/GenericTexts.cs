namespace Seatrial.Secrets.Rules.Generic;

/// <summary>What is said of kinds that have no provider.</summary>
internal static class GenericTexts
{
    public const string Impact = "Everybody who can read the repository, its history or a copy of it can use the credential.";

    public const string Revoke =
        "Find out from the name and the place what it opens. Issue a new one there and put it in the secret store of the deployment. "
        + "Read it from the environment in the code. Disable the old one and look at the access log.";

    public const string RevokePassword =
        "Set a new password for the account and put it in the secret store of the deployment. Read it from the environment in the code. "
        + "End the open sessions of the account and look at its access log.";

    public const string RevokeSigningKey =
        "Generate a new key (32 random bytes or more) and put it in the secret store of the deployment. Restart the application: sessions and tokens signed with the old key end.";
}
