using System.Globalization;
using Microsoft.AspNetCore.Components;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Web.Pages;

/// <summary>What every page and every form in a page needs.</summary>
public abstract class ArenaPage : ComponentBase
{
    [Inject] protected Texts Texts { get; set; } = null!;

    [Inject] protected Visit Visit { get; set; } = null!;

    [Inject] protected IGrainFactory Grains { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [Inject] protected TimeProvider Clock { get; set; } = null!;

    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    /// <summary>Pages that use this ask for sign-in, so there is somebody.</summary>
    protected Caller Caller => Visit.Caller ?? throw new InvalidOperationException("This page asks for sign-in.");

    protected string T(string key, params ReadOnlySpan<(string Name, object? Value)> values) => Texts.T(key, values);

    /// <summary>
    /// This very form was sent. It is then there to answer, also when the meeting has moved on and a new page would not
    /// show it: the writer gets the reason, and the text back.
    /// </summary>
    protected bool Sent(string form) => HttpMethods.IsPost(Http.Request.Method) && Http.Request.Form["_handler"] == form;

    /// <summary>A number in what was sent; -1 where none stands.</summary>
    protected int SentNumber(string field) => int.TryParse(Http.Request.Form[field], CultureInfo.InvariantCulture, out var sent) ? sent : -1;

    /// <summary>The form comes back with its text and its errors; the status says so to whoever does not read.</summary>
    protected void Refuse() => Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;

    /// <summary>After a change: another GET, so that reloading changes nothing.</summary>
    protected void Done(string path, string what) => Navigation.NavigateTo($"{path}?gjort={what}");
}
