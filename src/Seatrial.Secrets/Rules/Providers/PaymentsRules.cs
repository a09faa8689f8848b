using Seatrial.Engine.Findings;
using Seatrial.Secrets.Checksums;
using static Seatrial.Secrets.Rules.Shape;

namespace Seatrial.Secrets.Rules.Providers;

/// <summary>Credentials that move money.</summary>
internal static class PaymentsRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "stripe-secret-key",
            Title = "Stripe secret key (live)",
            Pattern = Token("sk_(?:live|prod)_[A-Za-z0-9]{16,247}"),
            Severity = Severity.Critical,
            Judge = StripeKey.Judge,
            Impact = "Charges, refunds, pays out and reads every customer of the live account.",
            Revoke = "Roll the key in the Stripe dashboard under developers, API keys, and check the request log; prefer restricted keys.",
            PositiveExamples = ["STRIPE_SECRET_KEY=sk_live_{base62:24}", "stripe.api_key = \"sk_live_51{base62:97}\""],
            NegativeExamples = ["sk_live_{base62:8}", "CLERK_SECRET_KEY=sk_live_{base62:42}"],
        },
        new()
        {
            Id = "stripe-restricted-key",
            Title = "Stripe restricted key (live)",
            Pattern = Token("rk_live_[A-Za-z0-9]{16,247}"),
            Severity = Severity.Critical,
            Impact = "Does on the live account whatever the key's permissions allow.",
            Revoke = "Roll the key in the Stripe dashboard under developers, API keys, and check the request log; prefer restricted keys.",
            PositiveExamples = ["STRIPE_KEY=rk_live_{base62:99}"],
            NegativeExamples = ["rk_live_{base62:8}"],
        },
        new()
        {
            Id = "stripe-test-key",
            Title = "Stripe secret key (test mode)",
            Pattern = Token("[sr]k_test_[A-Za-z0-9]{16,247}"),
            Severity = Severity.Low,
            Judge = StripeKey.Judge,
            Impact = "Reads and changes test data only, but shows that keys are kept in code: the live key is often next.",
            Revoke = "Roll the key in the Stripe dashboard under developers, API keys, and check the request log; prefer restricted keys.",
            PositiveExamples = ["STRIPE_SECRET_KEY=sk_test_51{base62:97}"],
            NegativeExamples = ["sk_test_{base62:8}", "CLERK_SECRET_KEY=sk_test_{base62:42}"],
        },
        new()
        {
            Id = "stripe-webhook-secret",
            Title = "Stripe webhook signing secret",
            Pattern = Token("whsec_[A-Za-z0-9+/]{32,64}={0,2}"),
            Impact = "Forges events, such as a payment that never happened.",
            Revoke = "Roll the signing secret of the endpoint in the Stripe dashboard.",
            PositiveExamples = ["STRIPE_WEBHOOK_SECRET=whsec_{base62:32}"],
            NegativeExamples = ["whsec_{base62:10}"],
        },
        new()
        {
            Id = "stripe-publishable-key",
            Title = "Stripe publishable key",
            Pattern = Token("pk_(?:live|test)_[A-Za-z0-9]{16,247}"),
            Class = SecretClass.PublicByDesign,
            Severity = Severity.Info,
            Judge = StripeKey.Judge,
            Impact = "Only creates payment tokens in a browser; it is meant to be public.",
            Revoke = "Nothing is needed; check that no secret key is kept the same way.",
            PositiveExamples = ["NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY=pk_live_51{base62:97}"],
            NegativeExamples = ["pk_live_{base62:8}"],
        },
        new()
        {
            Id = "square-access-token",
            Title = "Square access token",
            Pattern = UrlToken("(?:EAAA[A-Za-z0-9_-]{60,61}|sq0atp-[A-Za-z0-9_-]{22})"),
            Severity = Severity.Critical,
            Impact = "Takes payments and reads customers and orders of the seller.",
            Revoke = "Replace the token in the Square developer console.",
            PositiveExamples = ["SQUARE_ACCESS_TOKEN=EAAA{base62:60}", "sq0atp-{base62:22}"],
            NegativeExamples = ["EAAA{base62:22}"],
        },
        new()
        {
            Id = "square-application-secret",
            Title = "Square application secret",
            Pattern = UrlToken("sq0csp-[A-Za-z0-9_-]{43}"),
            Severity = Severity.Critical,
            Impact = "Acts as the application and obtains sellers' tokens.",
            Revoke = "Replace the application secret in the Square developer console.",
            PositiveExamples = ["SQUARE_SECRET=sq0csp-{base64url:43}"],
            NegativeExamples = ["sq0csp-{base62:10}"],
        },
        new()
        {
            Id = "paypal-braintree-token",
            Title = "Braintree or PayPal access token",
            Pattern = Token(@"access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32}"),
            Severity = Severity.Critical,
            Impact = "Takes payments and refunds in the merchant's name.",
            Revoke = "Revoke the token in the Braintree or PayPal control panel.",
            PositiveExamples = ["access_token$production${alnum:16}${hex:32}"],
            NegativeExamples = ["access_token$production${alnum:16}"],
        },
        new()
        {
            Id = "paypal-client-secret",
            Title = "PayPal client secret",
            Pattern = Assigned("paypal|braintree", "secret", "E[A-Za-z0-9_-]{79}"),
            Severity = Severity.Critical,
            Impact = "Takes payments, refunds and pays out in the merchant's name.",
            Revoke = "Generate a second secret for the app in the PayPal developer dashboard, deploy it, then disable the first.",
            PositiveExamples = ["PAYPAL_CLIENT_SECRET=EJ{base64url:78}"],
            NegativeExamples = ["PAYPAL_CLIENT_SECRET_NAME=paypal/live"],
        },
        new()
        {
            Id = "braintree-private-key",
            Title = "Braintree private key",
            Pattern = Assigned("braintree|bt_private", "private|secret", "[a-f0-9]{32}"),
            Severity = Severity.Critical,
            Impact = "Takes payments and refunds in the merchant's name.",
            Revoke = "Delete the API key in the Braintree control panel and create a new one.",
            PositiveExamples = ["BRAINTREE_PRIVATE_KEY={hex:32}"],
            NegativeExamples = ["BRAINTREE_PUBLIC_KEY={hex:16}"],
        },
        new()
        {
            Id = "adyen-api-key",
            Title = "Adyen API key",
            Pattern = Base64Token(@"AQE[A-Za-z0-9+/]{30,150}={0,2}-[A-Za-z0-9+/]{40,46}=?-[A-Za-z0-9!-/:-@\[-`{-~]{8,24}"),
            Severity = Severity.Critical,
            Impact = "Takes payments, refunds and pays out for the merchant account.",
            Revoke = "Generate a new API key of the credential in the Customer Area; the old one ends after a day.",
            PositiveExamples = ["ADYEN_API_KEY=AQEyhmfxK{base62:60}-{base64:43}=-{base62:16}"],
            NegativeExamples = ["AQE{base62:20}"],
        },
        new()
        {
            Id = "razorpay-key",
            Title = "Razorpay live key id",
            Pattern = Token("rzp_live_[A-Za-z0-9]{14}"),
            Severity = Severity.Medium,
            Confidence = Confidence.Medium,
            Impact = "Together with its secret it takes payments and refunds.",
            Revoke = "Regenerate the key in the Razorpay dashboard.",
            PositiveExamples = ["RAZORPAY_KEY_ID=rzp_live_{base62:14}"],
            NegativeExamples = ["rzp_live_{base62:5}"],
        },
        new()
        {
            Id = "razorpay-key-secret",
            Title = "Razorpay key secret",
            Pattern = Assigned("razorpay|rzp", "secret", "[A-Za-z0-9]{24}"),
            Severity = Severity.Critical,
            Impact = "Takes payments and refunds for the merchant.",
            Revoke = "Regenerate the key in the Razorpay dashboard.",
            PositiveExamples = ["RAZORPAY_KEY_SECRET={base62:24}"],
            NegativeExamples = ["RAZORPAY_KEY_ID=rzp_test_{base62:14}"],
        },
        new()
        {
            Id = "paystack-secret-key",
            Title = "Paystack secret key",
            Pattern = Token("sk_(?:live|test)_[a-f0-9]{40}"),
            Severity = Severity.Critical,
            Impact = "Takes payments and pays out for the business.",
            Revoke = "Generate a new secret key in the Paystack dashboard.",
            PositiveExamples = ["PAYSTACK_SECRET_KEY=paystack:sk_live_{hex:40}"],
            NegativeExamples = ["sk_live_{hex:12}"],
        },
        new()
        {
            Id = "flutterwave-secret-key",
            Title = "Flutterwave secret or encryption key",
            Pattern = Token("FLWSECK(?:_TEST)?-[a-f0-9]{12,32}(?:-[a-z0-9]{11})?-?X?"),
            Severity = Severity.Critical,
            Impact = "Takes payments and pays out for the business.",
            Revoke = "Generate new keys in the Flutterwave dashboard.",
            PositiveExamples = ["FLW_SECRET_KEY=FLWSECK-{hex:32}-X", "FLWSECK_TEST-{hex:12}"],
            NegativeExamples = ["FLWSECK-{hex:6}"],
        },
        new()
        {
            Id = "mercado-pago-access-token",
            Title = "Mercado Pago access token",
            Pattern = UrlToken("APP_USR-[0-9]{10,20}-[0-9]{6}-[0-9a-f]{32}(?:__[A-Z]{2}_[A-Z]{2}__)?-[0-9]{5,12}"),
            Severity = Severity.Critical,
            Impact = "Takes and refunds payments and reads the customers of the account.",
            Revoke = "Renew the production credentials of the application in Mercado Pago's developer panel.",
            PositiveExamples = ["MP_ACCESS_TOKEN=APP_USR-{digits:16}-{digits:6}-{hex:32}-{digits:9}"],
            NegativeExamples = ["MP_PUBLIC_KEY=APP_USR-{uuid}"],
        },
        new()
        {
            Id = "mercado-pago-test-token",
            Title = "Mercado Pago access token (test)",
            Pattern = UrlToken("TEST-[0-9]{10,20}-[0-9]{6}-[0-9a-f]{32}(?:__[A-Z]{2}_[A-Z]{2}__)?-[0-9]{5,12}"),
            Severity = Severity.Low,
            Impact = "Makes payments of test accounts; it tells the application and the account that it belongs to.",
            Revoke = "Renew the test credentials of the application in Mercado Pago's developer panel.",
            PositiveExamples = ["MP_ACCESS_TOKEN=TEST-{digits:16}-{digits:6}-{hex:32}-{digits:9}"],
            NegativeExamples = ["MP_PUBLIC_KEY=TEST-{uuid}"],
        },
    ];
}
