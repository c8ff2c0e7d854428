namespace Pilar.Arena.Web.Security;

/// <summary>What every answer tells the browser to refuse.</summary>
internal static class ArenaHeaders
{
    /// <summary>The one policy that Lit makes its templates through.</summary>
    private const string LitPolicy = "lit-html";

    public static IApplicationBuilder UseArenaHeaders(this IApplicationBuilder app, bool development) =>
        app.UseSecurityHeaders(Policy(development)).Use(NeverStore);

    private static HeaderPolicyCollection Policy(bool development)
    {
        var headers = new HeaderPolicyCollection()
            .AddContentTypeOptionsNoSniff()
            .AddFrameOptionsDeny()
            .AddReferrerPolicySameOrigin() // no-referrer would make our own forms say «Origin: null»
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
            .AddPermissionsPolicy(Permissions)
            .AddContentSecurityPolicy(Content)
            .RemoveServerHeader();
        return development ? headers : headers.AddStrictTransportSecurityMaxAgeIncludeSubDomains();
    }

    // The arena needs none of it. Only names that every browser knows: an unknown one is a warning on each page.
    private static void Permissions(PermissionsPolicyBuilder permissions)
    {
        permissions.AddAccelerometer().None();
        permissions.AddAutoplay().None();
        permissions.AddCamera().None();
        permissions.AddDisplayCapture().None();
        permissions.AddEncryptedMedia().None();
        permissions.AddFullscreen().None();
        permissions.AddGeolocation().None();
        permissions.AddGyroscope().None();
        permissions.AddMagnetometer().None();
        permissions.AddMicrophone().None();
        permissions.AddMidi().None();
        permissions.AddPayment().None();
        permissions.AddPictureInPicture().None();
        permissions.AddPublickeyCredentialsGet().None();
        permissions.AddScreenWakeLock().None();
        permissions.AddSyncXHR().None();
        permissions.AddUsb().None();
        permissions.AddXrSpatialTracking().None();
    }

    private static void Content(CspBuilder content)
    {
        content.AddDefaultSrc().None();
        content.AddScriptSrc().Self();
        content.AddStyleSrc().Self();
        content.AddImgSrc().Self().Data();
        content.AddFontSrc().Self();
        content.AddConnectSrc().Self(); // takes in the WebSocket of the same host
        content.AddManifestSrc().Self();
        content.AddFormAction().Self();
        content.AddBaseUri().None();
        content.AddFrameAncestors().None();
        content.AddRequireTrustedTypesFor().Script();
        content.AddTrustedTypes().AllowPolicy(LitPolicy);
    }

    // Nothing a person has seen stays on a shared computer. What is the same for everyone says so itself.
    private static Task NeverStore(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(static state =>
        {
            var headers = ((HttpResponse)state).Headers;
            if (headers.CacheControl.Count == 0)
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        }, http.Response);
        return next(http);
    }
}
