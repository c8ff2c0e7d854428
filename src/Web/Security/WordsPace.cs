namespace Pilar.Arena.Web.Security;

/// <summary>On an endpoint that is asked at each pause while somebody writes: it has the pace of words, however its address is written.</summary>
internal sealed class WordsPace;
