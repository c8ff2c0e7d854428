namespace Pilar.Arena.Web.Pages;

internal static class PageStatus
{
    /// <summary>
    /// The page's own status, set as the answer starts. Set any sooner, a 404 makes the renderer stop where it stands:
    /// the reader would see the page's head as it was before it knew who is signed in.
    /// </summary>
    public static void AnswerWith(this HttpContext http, int status)
    {
        http.Response.StatusCode = StatusCodes.Status200OK;
        http.Response.OnStarting(() =>
        {
            http.Response.StatusCode = status;
            return Task.CompletedTask;
        });
    }
}
