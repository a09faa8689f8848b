namespace Seatrial.Requirements.ClientExposure;

/// <summary>Packages that only do something with a key of the server, and run in a browser all the same.</summary>
internal static class ServerPackages
{
    private static readonly (string Package, string Name)[] All =
    [
        ("firebase-admin", "Firebase's admin SDK"),
        ("stripe", "Stripe's server SDK"),
        ("@sendgrid/mail", "SendGrid's SDK"),
        ("resend", "Resend's SDK"),
        ("twilio", "Twilio's SDK"),
        ("postmark", "Postmark's SDK"),
        ("mailgun.js", "Mailgun's SDK"),
        ("@clerk/backend", "Clerk's backend SDK"),
        ("razorpay", "Razorpay's server SDK"),
        ("braintree", "Braintree's server SDK"),
        ("plaid", "Plaid's server SDK"),
    ];

    /// <summary>As people call it; null for any other package.</summary>
    public static string? NameOf(string specifier)
    {
        foreach (var (package, name) in All)
        {
            if (
                specifier == package
                || (
                    specifier.Length > package.Length
                    && specifier[package.Length] == '/'
                    && specifier.StartsWith(package, StringComparison.Ordinal)
                )
            )
            {
                return name;
            }
        }

        return null;
    }
}
