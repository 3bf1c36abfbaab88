namespace Relationships.Reporting.Pages;

/// <summary>How the page looks: light and dark, wide and narrow, on paper.</summary>
internal static class PageStyle
{
    // In the dark the charts' colours are a shade lighter, of the same hues.
    public const string Text = """
        :root{color-scheme:light dark;--page:#f5f6f8;--card:#fff;--ink:#18212c;--muted:#52606f;--rule:#dce1e7;--accent:#17589e;--up:#14694b;--down:#a8331d;
        --c1:#2a6fb5;--c2:#c2571a;--c3:#2d7d77;--bad:#c0392b;--s0:#8793a0;--s1:#6199cd;--s2:#2f79b9;--s3:#185791;--s4:#0b3766}
        @media (prefers-color-scheme:dark){:root{--page:#11151a;--card:#1a2028;--ink:#e7ebf0;--muted:#a7b2be;--rule:#323c48;--accent:#8dbdf2;--up:#69d0a8;--down:#f59c86;
        --c1:#5b9fe0;--c2:#e58a4e;--c3:#57b3ab;--bad:#ec7063;--s0:#7b8794;--s1:#4b86ba;--s2:#62a4dc;--s3:#93c8f1;--s4:#d3e9fc}
        svg [fill="#0072B2"]{fill:#5b9fe0}svg [fill="#D55E00"]{fill:#e58a4e}}
        *{box-sizing:border-box}
        html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
        body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
        header,nav,main,footer{max-width:1120px;margin:0 auto;padding:0 24px}
        header{padding-top:44px}
        h1{font-size:2.3rem;line-height:1.15;letter-spacing:-.02em;margin:0;overflow-wrap:anywhere}
        header p{font-size:1.12rem;color:var(--muted);margin:.4em 0 0;max-width:46em}
        h2{font-size:1.5rem;line-height:1.25;letter-spacing:-.01em;margin:0 0 .5em}
        h3{font-size:1.18rem;margin:1.7em 0 .4em;overflow-wrap:anywhere}
        h4{font-size:1rem;margin:1.6em 0 .4em}
        p{margin:.5em 0 1em;max-width:46em}
        a{color:var(--accent);text-underline-offset:.15em}
        a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
        .skip{position:absolute;left:-9999px;top:0;background:var(--card);padding:.6em 1em;z-index:2}
        .skip:focus{left:8px;top:8px}
        main:focus{outline:none}
        nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:6px 8px;margin:22px 0;padding:0}
        nav a{display:block;padding:4px 12px;border:1px solid var(--rule);border-radius:999px;background:var(--card);text-decoration:none;font-size:.92rem}
        nav a:hover{border-color:var(--accent)}
        section{background:var(--card);border:1px solid var(--rule);border-radius:14px;padding:28px 30px;margin:0 0 22px;scroll-margin-top:12px}
        .tiles{display:grid;grid-template-columns:repeat(3,1fr);gap:14px;margin:0 0 20px}
        .tile{border:1px solid var(--rule);border-top:4px solid var(--c1);border-radius:10px;padding:12px 16px}
        .tile dt{font-size:.9rem;color:var(--muted)}
        .tile dd{margin:0}
        .tile strong{display:block;font-size:1.75rem;line-height:1.3;letter-spacing:-.02em}
        .tile strong span{font:inherit;white-space:nowrap;margin-right:.5em}
        .tile span{font-size:.88rem;color:var(--muted)}
        .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,430px),1fr));gap:0 32px;align-items:start}
        .pair>*{min-width:0}
        figure{margin:14px 0 18px}
        figcaption,caption{font-weight:600;text-align:left;margin:0 0 6px;padding:0 0 6px}
        .narrow{display:none}
        svg{display:block;max-width:100%;height:auto;font:12.5px system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}
        .picture{fill:none;stroke-width:2}
        .picture .ink,.picture text{fill:var(--ink)}.picture .muted{fill:var(--muted)}
        .picture .grid{stroke:var(--rule);stroke-width:1}.picture .rule{stroke:var(--muted);stroke-width:1}
        .picture .mark{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:2 3}
        .picture .l1{stroke:var(--c1);stroke-width:2.5}.picture .l2{stroke:var(--c2)}
        .c1{fill:var(--c1);background:var(--c1)}.c2{fill:var(--c2);background:var(--c2)}.c3{fill:var(--c3);background:var(--c3)}.bad{fill:var(--bad);background:var(--bad)}
        .s0{fill:var(--s0);background:var(--s0)}.s1{fill:var(--s1);background:var(--s1)}.s2{fill:var(--s2);background:var(--s2)}.s3{fill:var(--s3);background:var(--s3)}.s4{fill:var(--s4);background:var(--s4)}
        .faint{fill-opacity:.3}
        .legend{list-style:none;display:flex;flex-wrap:wrap;gap:4px 18px;margin:0 0 18px;padding:0;font-size:.9rem;color:var(--muted)}
        .key{display:inline-block;width:14px;height:14px;border-radius:3px;margin-right:7px;vertical-align:-2px}
        .key.dot{border-radius:50%;width:10px;height:10px;vertical-align:0}
        .key.l1,.key.l2,.key.mark{height:0;width:22px;border-radius:0;vertical-align:4px;border-top:3px solid var(--c1)}.key.l2{border-top:3px dashed var(--c2)}.key.mark{border-top:2px dotted var(--ink)}
        .scroll{overflow-x:auto;margin:14px 0 6px;background:linear-gradient(var(--card),var(--card)) right/28px 100% no-repeat local,linear-gradient(to left,color-mix(in srgb,var(--ink) 22%,transparent),transparent) right/14px 100% no-repeat scroll}
        caption span{display:inline-block;position:sticky;left:0;max-width:calc(100vw - 64px)}
        time{white-space:nowrap}
        table{border-collapse:collapse;width:100%;font-size:.93rem;font-variant-numeric:tabular-nums}
        th,td{text-align:left;padding:7px 14px 7px 0;border-bottom:1px solid var(--rule);vertical-align:top}
        thead th{color:var(--muted);font-weight:600;font-size:.85rem;vertical-align:bottom}
        tbody th{font-weight:500;min-width:6em}
        .n+td:not(.n),.n+th:not(.n){padding-left:18px}
        tr>:last-child{padding-right:0}
        .n{text-align:right;white-space:nowrap}
        thead .n{white-space:normal}
        .i{color:var(--muted);font-size:.85em;white-space:nowrap}
        .b{display:inline-block;width:72px;height:8px;margin-right:9px;background:var(--rule);border-radius:4px;overflow:hidden;vertical-align:1px}
        .bar{display:block;height:100%}
        .heat{display:block;margin:-3px 0;padding:3px 8px;border-radius:5px}
        .still{background:color-mix(in srgb,var(--muted) var(--h),transparent)}.rose{background:color-mix(in srgb,var(--up) var(--h),transparent)}.fell{background:color-mix(in srgb,var(--down) var(--h),transparent)}
        .none{color:var(--muted);padding-right:8px}
        .up,.tile .up{color:var(--up)}.down,.tile .down{color:var(--down)}
        .note{font-size:.88rem;color:var(--muted);margin:4px 0 14px}
        .why{color:var(--muted);margin:0 0 10px}
        article{border-top:2px solid var(--rule);margin-top:30px;padding-top:4px;scroll-margin-top:12px}
        article h3{font-size:1.35rem;margin:.7em 0 .1em}
        details{margin:10px 0;border:1px solid var(--rule);border-radius:8px;padding:8px 14px}
        summary{cursor:pointer;font-weight:600;color:var(--accent)}
        .jump{padding-left:1.2em;margin:0 0 1em}
        .terms dt,.facts dt{font-weight:600}.terms dd{margin:0 0 .9em;max-width:46em}
        .facts{display:grid;grid-template-columns:max-content 1fr;gap:4px 18px;margin:1.2em 0 0}.facts dd{margin:0;overflow-wrap:anywhere}
        footer{color:var(--muted);font-size:.9rem;padding-bottom:40px}
        @media (max-width:760px){.wide{display:none}.narrow{display:block}header,nav,main,footer{padding-left:14px;padding-right:14px}header{padding-top:26px}h1{font-size:1.75rem}
        section{padding:20px 16px;border-radius:10px}.tiles{grid-template-columns:repeat(2,1fr);gap:10px}.tile{padding:10px 12px}.tile strong{font-size:1.35rem}.facts{grid-template-columns:1fr}.facts dd{margin-bottom:.6em}.t{min-width:20em}th.t{min-width:11em}}
        @media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
        @media print{:root{color-scheme:light;--page:#fff;--card:#fff;--ink:#111;--muted:#444;--rule:#ccc;--accent:#111;--up:#14694b;--down:#a8331d;--c1:#2a6fb5;--c2:#c2571a;--c3:#2d7d77;--bad:#c0392b;--s0:#8793a0;--s1:#6199cd;--s2:#2f79b9;--s3:#185791;--s4:#0b3766}
        *{-webkit-print-color-adjust:exact;print-color-adjust:exact}body{font-size:10.5pt}nav,.skip,.back,footer a{display:none}.wide{display:block}.narrow{display:none}
        header,main,footer{max-width:none;padding:0}section{border:0;padding:0;margin:0 0 1.6em}a{text-decoration:none}figure,tr,.tile,h2,h3,h4,caption{break-inside:avoid}h2,h3,h4,caption,figcaption{break-after:avoid}
        .scroll{overflow:visible;background:none}table{font-size:8.5pt}th,td{padding-right:8px}.n,.i,time{white-space:normal}.b{width:40px;margin-right:5px}header{padding-bottom:1em}.pair{display:block}details{border:0;padding:0}details::details-content{display:block;content-visibility:visible;height:auto}summary{list-style:none}}
        """;
}
