using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Controls.Catalogue;

internal static class AuthenticationControls
{
    public static IReadOnlyList<ControlDescriptor> All { get; } =
    [
        new()
        {
            Id = "IDN-1",
            Requirement = Requirement.Authentication,
            Title = "the identity model is a known provider or library, named and configured",
            Why =
                "Login looks easy and is not: sessions, resets, lockout, second factors and account recovery each have their own traps. "
                + "A provider or a widely used library has met them already; home-made login meets them one incident at a time.",
            HowJudged =
                "Passes when a known provider or library is configured and used by the application, or declared and seen. "
                + "Fails where the code issues and checks its own tokens or sessions by hand. "
                + "Unknown when only a dependency hints at it or nothing was found.",
            HowToFix =
                "Choose one provider or library that fits the framework, name it in seatrial.yaml, and remove the home-made path. "
                + "Write down which kinds of caller exist: visitor, user, administrator, other service.",
            Severity = Severity.High,
            Mappings = new()
            {
                Asvs = ["6.1.3"],
                ApiTop10 = ["API2"],
                Cwe = [287, 1390],
                Ssdf = ["PW.1.3", "PW.2.1"],
            },
        },
        new()
        {
            Id = "IDN-2",
            Requirement = Requirement.Authentication,
            Title = "every endpoint that is not public by decision requires authentication",
            Why =
                "An address that no page links to is still found: scanners try thousands of paths an hour. "
                + "One endpoint without a login check is enough to read or change what all the others protect.",
            HowJudged =
                "Passes when every endpoint has an effective guard or is declared public. "
                + "Fails at each endpoint that reads or changes data and that no guard covers. "
                + "Unknown when the endpoints of the framework could not be read.",
            HowToFix =
                "Put the check in front of everything (a middleware or a fallback policy) and open the few public endpoints by name, "
                + "instead of protecting endpoints one by one.",
            IsPrototypeMarker = true,
            Severity = Severity.Critical,
            Mappings = new()
            {
                Asvs = ["8.2.1", "8.3.1"],
                ApiTop10 = ["API2", "API5"],
                Cwe = [306, 862],
                Ssdf = ["PW.1.1", "PW.5.1"],
            },
        },
        new()
        {
            Id = "IDN-3",
            Requirement = Requirement.Authentication,
            Title = "tokens and sessions are verified and protected",
            Why =
                "A token that is decoded without checking its signature can be written by anybody. "
                + "A session that never ends, or a cookie that scripts can read, turns one small hole into a stolen account.",
            HowJudged =
                "Passes when signature, algorithm and expiry are checked and session cookies carry Secure, HttpOnly and SameSite. "
                + "Fails where a token is only decoded, verification is switched off, any algorithm is accepted, or a session cookie lacks a flag. "
                + "Unknown when the handling of tokens and sessions could not be read.",
            HowToFix =
                "Verify with the library's verify function, with the algorithm fixed, and with expiry and audience checked. "
                + "Keep session tokens in a cookie with Secure, HttpOnly and SameSite, and end them on the server at logout.",
            IsPrototypeMarker = true,
            Severity = Severity.High,
            Mappings = new()
            {
                Asvs = ["7.2.1", "7.3.2", "9.1.1", "9.1.2", "9.2.1", "3.3.1", "3.3.2", "3.3.4"],
                ApiTop10 = ["API2"],
                Cwe = [347, 613, 614, 1004, 1275],
                Ssdf = ["PW.5.1", "PW.9.1"],
            },
        },
        new()
        {
            Id = "IDN-4",
            Requirement = Requirement.Authentication,
            Title = "passwords are delegated or hashed with a current key derivation function",
            Why =
                "Databases leak, and people use the same password elsewhere. "
                + "Plain or quickly hashed passwords are readable within hours after a leak; a slow, salted hash keeps most of them safe.",
            HowJudged =
                "Passes when passwords are left to a provider or hashed with Argon2, scrypt, bcrypt or PBKDF2 at current cost. "
                + "Fails where a password is stored or compared as it is, or with MD5, SHA-1 or another fast hash. "
                + "Unknown when password handling could not be read.",
            HowToFix =
                "Leave passwords to the identity provider, or hash them with Argon2id (bcrypt where it is not available) through a library. "
                + "Rehash old values at the next login.",
            IsPrototypeMarker = true,
            Severity = Severity.High,
            Mappings = new()
            {
                Asvs = ["11.4.2"],
                ApiTop10 = ["API2"],
                Cwe = [256, 916, 759],
                Ssdf = ["PW.1.3", "PW.5.1"],
            },
        },
        new()
        {
            Id = "IDN-5",
            Requirement = Requirement.Authentication,
            Title = "login, sign-up and reset resist brute force",
            Why =
                "Programs try millions of leaked passwords against every login page they find. "
                + "Without a limit they need only patience; without a limit on reset and sign-up, mailboxes and costs suffer as well.",
            HowJudged =
                "Passes when a rate limit or lockout is in front of these endpoints, or they belong to a provider that has one. "
                + "Fails where the application has its own login endpoint and nothing limits it. "
                + "Unknown when those endpoints were not found or a limit may sit in front of the application.",
            HowToFix =
                "Limit attempts by account and by address, answer in the same way for known and unknown accounts, and offer a second factor.",
            Severity = Severity.Medium,
            Mappings = new()
            {
                Asvs = ["6.1.1", "6.3.1", "2.4.1"],
                ApiTop10 = ["API2", "API4"],
                Cwe = [307, 799],
                Ssdf = ["PW.1.1", "PW.9.1"],
            },
        },
        new()
        {
            Id = "IDN-6",
            Requirement = Requirement.Authentication,
            Title = "no bypass: no debug switch, default account or development shortcut",
            Why =
                "A shortcut that helps while building stays when nobody remembers it. "
                + "One header, one flag or one account such as admin with a known password then opens everything.",
            HowJudged =
                "Passes when the guards were read and none can be switched off or walked around. "
                + "Fails at each default account, test user, debug flag or environment check that skips authentication or grants a role. "
                + "Unknown when the guards could not be read.",
            HowToFix =
                "Remove the shortcut from the code that ships. Make test identities in test code only, and create the first administrator "
                + "once by hand with a password that was set then.",
            IsPrototypeMarker = true,
            Severity = Severity.Critical,
            Mappings = new()
            {
                Asvs = ["6.3.2", "6.3.4", "13.2.3", "13.4.2"],
                ApiTop10 = ["API2", "API8"],
                Cwe = [489, 1392, 288],
                Ssdf = ["PW.5.1", "PW.9.1"],
            },
        },
        new()
        {
            Id = "IDN-7",
            Requirement = Requirement.Authentication,
            Title = "cross-origin and CSRF policy is deliberate",
            Why =
                "A browser sends cookies along with requests that another site starts. "
                + "If any origin is allowed, or no CSRF protection exists, a page that a user visits elsewhere can act in that user's name.",
            HowJudged =
                "Passes when allowed origins are listed and requests that change something are protected against forgery. "
                + "Fails where any origin is accepted together with credentials, or protection is switched off. "
                + "Unknown when no such configuration was found.",
            HowToFix =
                "List the origins that may call, set SameSite on cookies, and use the framework's CSRF protection wherever cookies authenticate.",
            Severity = Severity.Medium,
            Mappings = new()
            {
                Asvs = ["3.4.2", "3.5.1", "3.3.2"],
                ApiTop10 = ["API8"],
                Cwe = [352, 942],
                Ssdf = ["PW.5.1", "PW.9.1"],
            },
        },
    ];
}
