using static Seatrial.Requirements.Stack.TechnologyKind;

namespace Seatrial.Requirements.Stack.Technologies;

/// <summary>Payment, mail, analytics and feature flags: what tells how much is at stake.</summary>
internal static class Business
{
    public static IReadOnlyList<TechnologyEntry> Entries { get; } =
    [
        new(
            Payment,
            "stripe",
            "Stripe",
            "npm:stripe npm:@stripe/stripe-js npm:@stripe/react-stripe-js pypi:stripe pypi:dj-stripe nuget:stripe.net maven:com.stripe:stripe-java go:github.com/stripe/stripe-go gem:stripe gem:pay composer:stripe/stripe-php composer:laravel/cashier hex:stripity_stripe pub:flutter_stripe"
        ),
        new(
            Payment,
            "paypal",
            "PayPal",
            "npm:@paypal/checkout-server-sdk npm:@paypal/react-paypal-js npm:@paypal/paypal-server-sdk pypi:paypalrestsdk nuget:paypalcheckoutsdk composer:paypal/rest-api-sdk-php"
        ),
        new(Payment, "braintree", "Braintree", "npm:braintree pypi:braintree nuget:braintree gem:braintree"),
        new(Payment, "lemon-squeezy", "Lemon Squeezy", "npm:@lemonsqueezy/lemonsqueezy.js composer:lemonsqueezy/laravel"),
        new(Payment, "paddle", "Paddle", "npm:@paddle/paddle-js npm:@paddle/paddle-node-sdk pypi:paddle-python-sdk"),
        new(Payment, "polar", "Polar", "npm:@polar-sh/sdk npm:@polar-sh/nextjs pypi:polar-sdk"),
        new(Payment, "razorpay", "Razorpay", "npm:razorpay pypi:razorpay gem:razorpay composer:razorpay/razorpay"),
        new(Payment, "mollie", "Mollie", "npm:@mollie/api-client pypi:mollie-api-python composer:mollie/mollie-api-php"),
        new(Payment, "square", "Square", "npm:square pypi:squareup nuget:square gem:square.rb"),
        new(Payment, "adyen", "Adyen", "npm:@adyen/api-library pypi:adyen nuget:adyen maven:com.adyen:adyen-java-api-library"),
        new(Payment, "plaid", "Plaid", "npm:plaid pypi:plaid-python gem:plaid go:github.com/plaid/plaid-go"),
        new(Payment, "coinbase", "Coinbase", "npm:@coinbase/coinbase-sdk npm:coinbase-commerce-node"),
        new(Payment, "revenuecat", "RevenueCat", "npm:react-native-purchases pub:purchases_flutter"),
        new(
            Email,
            "sendgrid",
            "SendGrid",
            "npm:@sendgrid/mail pypi:sendgrid nuget:sendgrid gem:sendgrid-ruby go:github.com/sendgrid/sendgrid-go composer:sendgrid/sendgrid"
        ),
        new(Email, "resend", "Resend", "npm:resend pypi:resend gem:resend go:github.com/resend/resend-go composer:resend/resend-laravel"),
        new(Email, "nodemailer", "Nodemailer", "npm:nodemailer npm:@nestjs-modules/mailer"),
        new(Email, "postmark", "Postmark", "npm:postmark pypi:postmarker gem:postmark-rails composer:wildbit/postmark-php"),
        new(Email, "mailgun", "Mailgun", "npm:mailgun.js npm:mailgun-js gem:mailgun-ruby go:github.com/mailgun/mailgun-go"),
        new(
            Email,
            "ses",
            "Amazon SES",
            "npm:@aws-sdk/client-ses npm:@aws-sdk/client-sesv2 nuget:awssdk.simpleemail go:github.com/aws/aws-sdk-go-v2/service/ses"
        ),
        new(
            Email,
            "twilio",
            "Twilio",
            "npm:twilio pypi:twilio nuget:twilio gem:twilio-ruby go:github.com/twilio/twilio-go composer:twilio/sdk maven:com.twilio.sdk:twilio"
        ),
        new(Email, "mailkit", "MailKit", "nuget:mailkit"),
        new(Email, "novu", "Novu", "npm:@novu/node npm:@novu/api"),
        new(
            Analytics,
            "posthog",
            "PostHog",
            "npm:posthog-js npm:posthog-node pypi:posthog gem:posthog-ruby go:github.com/posthog/posthog-go"
        ),
        new(
            Analytics,
            "segment",
            "Segment",
            "npm:@segment/analytics-node npm:@segment/analytics-next npm:analytics-node pypi:analytics-python pypi:segment-analytics-python"
        ),
        new(Analytics, "mixpanel", "Mixpanel", "npm:mixpanel npm:mixpanel-browser pypi:mixpanel gem:mixpanel-ruby"),
        new(Analytics, "amplitude", "Amplitude", "npm:@amplitude/analytics-node npm:@amplitude/analytics-browser pypi:amplitude-analytics"),
        new(Analytics, "plausible", "Plausible", "npm:next-plausible npm:plausible-tracker image:plausible/analytics"),
        new(Analytics, "vercel-analytics", "Vercel Analytics", "npm:@vercel/analytics npm:@vercel/speed-insights"),
        new(Analytics, "google-analytics", "Google Analytics", "npm:react-ga4 npm:react-ga npm:@next/third-parties pub:firebase_analytics"),
        new(
            FeatureFlags,
            "launchdarkly",
            "LaunchDarkly",
            "npm:@launchdarkly/node-server-sdk npm:launchdarkly-react-client-sdk npm:launchdarkly-node-server-sdk pypi:launchdarkly-server-sdk nuget:launchdarkly.serversdk go:github.com/launchdarkly/go-server-sdk gem:launchdarkly-server-sdk"
        ),
        new(
            FeatureFlags,
            "unleash",
            "Unleash",
            "npm:unleash-client pypi:unleashclient nuget:unleash.client go:github.com/unleash/unleash-client-go image:unleash-server"
        ),
        new(FeatureFlags, "flagsmith", "Flagsmith", "npm:flagsmith-nodejs npm:flagsmith pypi:flagsmith image:flagsmith"),
        new(
            FeatureFlags,
            "openfeature",
            "OpenFeature",
            "npm:@openfeature/server-sdk pypi:openfeature-sdk nuget:openfeature go:github.com/open-feature/go-sdk"
        ),
        new(FeatureFlags, "flipper", "Flipper", "gem:flipper"),
        new(FeatureFlags, "statsig", "Statsig", "npm:statsig-node npm:@statsig/react-bindings pypi:statsig"),
    ];
}
