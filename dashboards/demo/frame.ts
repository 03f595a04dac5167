/** Stands in for the server's layout template in `vite --mode demo`: what is around a page's main part. */
import "../src/styles/site.css";

const HEAD = `
  <meta name="color-scheme" content="light dark">
  <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">`;
const BAR = `
  <header class="topbar">
    <a class="brand" href="/demo/deal.html"><span class="brand__mark" aria-hidden="true">邻</span> 邻团</a>
    <nav class="topbar__links" aria-label="Language">
      <button type="button" class="text-size" value="standard">标准版</button>
      <button type="button" class="text-size" value="elder">长辈版</button>
      <button type="button" class="text-size" value="elder-more">再大些</button>
      <a href="?lang=zh-CN" lang="zh-CN">中文</a><a href="?lang=en" lang="en">English</a>
    </nav>
    <div class="topbar__who"><span class="topbar__name">3号楼 李阿姨</span><a href="#">我的订单</a><form><button type="submit">退出</button></form></div>
  </header>`;

export function frame(): void {
  document.head.insertAdjacentHTML("beforeend", HEAD);
  document.body.insertAdjacentHTML("afterbegin", BAR);
  document.body.insertAdjacentHTML("beforeend", '<footer class="footer">邻团 Lintuan</footer>');
}
